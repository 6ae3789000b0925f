package riskmap.geodata.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import riskmap.geodata.demo.town.Dice;

/**
 * A theme of supervision with the words that go with it.
 *
 * @param code code of the theme in the catalogue
 * @param parts places and facilities that are its risk points
 * @param accidents what can happen there
 * @param measures what is done against it
 * @param dangers hidden dangers found there
 */
record RiskTheme(String code, String[] parts, String[] accidents, String[] measures, String[] dangers) {

    private static final Map<String, RiskTheme> ALL = new LinkedHashMap<>();
    private static final Map<String, String[]> BY_TRADE = Map.ofEntries(
            Map.entry("chemical", "chemicals chemicals chemicals confined special-equipment waste fire".split(" ")),
            Map.entry("pharma", "chemicals chemicals waste special-equipment industry fire".split(" ")),
            Map.entry("electronics", "industry chemicals special-equipment waste fire".split(" ")),
            Map.entry("machinery", "industry industry special-equipment dust confined fire".split(" ")),
            Map.entry("metal", "industry dust dust special-equipment confined fire".split(" ")),
            Map.entry("textile", "dust industry confined fire special-equipment".split(" ")),
            Map.entry("food", "industry dust confined special-equipment fire".split(" ")),
            Map.entry("storage", "fire fire transport chemicals special-equipment".split(" ")),
            Map.entry("fuel", "chemicals gas fire".split(" ")),
            Map.entry("construction", "construction construction special-equipment buildings".split(" ")),
            Map.entry("transport", "transport transport fire special-equipment".split(" ")),
            Map.entry("catering", "gas gas fire crowds".split(" ")),
            Map.entry("retail", "fire fire crowds buildings".split(" ")),
            Map.entry("services", "fire buildings crowds special-equipment".split(" ")),
            Map.entry("other", "confined fire waste buildings".split(" ")));

    static {
        add(
                "chemicals",
                "储罐区 反应釜 装卸台 危险化学品仓库 氨制冷机房 气瓶间 管廊 中间罐 甲类车间",
                "火灾 爆炸 中毒和窒息 灼烫",
                "可燃/有毒气体报警并联锁;每班巡检 紧急切断装置每季试验;双人双锁 静电接地与防爆电气;动火审批",
                "可燃气体探测器失效 储罐液位计未校验 禁忌物料混存 安全阀未按期检验 防爆电气密封不严 未执行动火审批");
        add(
                "fire",
                "配电房 疏散通道 仓库 电动车充电区 消防控制室 厨房排烟道 货架区",
                "火灾 触电",
                "疏散通道每日检查;消防设施月检 用火用电管理;夜间断电 自动喷淋与烟感;每半年演练",
                "疏散通道被堵塞 灭火器过期 消火栓无水 电气线路私拉乱接 防火卷帘下堆物 应急照明损坏 电动车违规充电");
        add(
                "transport",
                "危货停车场 码头前沿 装卸平台 厂内道路 驾驶员休息区",
                "车辆伤害 淹溺 起重伤害",
                "动态监控;疲劳驾驶提醒 人车分流;限速 5 km/h 车辆例检;出车前告知",
                "车辆动态监控掉线 驾驶员资格过期 装卸区无限速标志 缆绳磨损超标");
        add(
                "construction",
                "深基坑 塔式起重机 高支模 脚手架 临时用电 施工升降机",
                "坍塌 高处坠落 物体打击 触电 起重伤害",
                "专项方案论证;班前交底 临边防护与安全网;每日检查 起重机械检验与限位",
                "脚手架连墙件缺失 临边防护缺失 配电箱未接地 塔吊限位失灵 基坑监测数据未上报");
        add(
                "buildings",
                "老旧厂房 自建出租房 外墙幕墙 屋面 地下室",
                "坍塌 高处坠落 火灾",
                "每年结构排查;超载警示 幕墙三年一检 限制人数;设置逃生口",
                "承重墙被拆改 屋面严重漏水锈蚀 幕墙玻璃松动 出租房防盗窗无逃生口");
        add(
                "gas",
                "厨房燃气间 燃气调压箱 瓶装液化气间 燃气表房",
                "火灾 爆炸 中毒和窒息",
                "燃气报警器与自动切断;软管定期更换 瓶组间独立通风;每日关阀",
                "燃气报警器未接电源 连接软管超期 液化气瓶存放在地下 调压箱被圈占");
        add(
                "dust",
                "抛光车间 除尘系统 打磨工位 面粉筒仓 木屑收集间 喷粉房",
                "爆炸 火灾 机械伤害",
                "除尘系统锁气卸灰与泄爆;每班清扫 粉尘防爆电气;禁止正压吹扫 作业人数限制",
                "除尘器未设泄爆 积尘超过 1 mm 风管未接地 使用压缩空气吹扫 卸灰间隔过长");
        add(
                "confined",
                "污水池 地下管井 储罐清洗 发酵罐 化粪池 密闭容器",
                "中毒和窒息 淹溺",
                "先通风再检测后作业;专人监护 警示标识并上锁 配备正压呼吸器与三脚架",
                "有限空间未设警示标志 无监护人 未检测即作业 应急装备缺失");
        add(
                "special-equipment",
                "叉车作业区 行车 锅炉房 压力容器 电梯 自动扶梯 空压机房",
                "车辆伤害 起重伤害 容器爆炸 机械伤害",
                "定期检验;持证上岗 限载限速;日检记录 安全附件校验",
                "叉车无证驾驶 压力表超期未检 电梯维保记录缺失 行车限位失效 锅炉水位计不清");
        add("waste", "危废仓库 污泥堆场 废液收集间 污水处理站", "火灾 中毒和窒息 灼烫", "分类贮存;台账与联单 防渗与围堰;通风与报警", "危废标签缺失 超期贮存 围堰破损 不相容废物混放");
        add(
                "industry",
                "冲压设备 机加工车间 热处理炉 喷涂车间 注塑区 输送线 检修作业 电镀线",
                "机械伤害 触电 灼烫 火灾 物体打击",
                "安全联锁与光栅;挂牌上锁 岗位操作规程;新员工三级教育 设备点检",
                "冲床光栅被短接 皮带轮防护罩缺失 检修未挂牌上锁 临时用电无审批 岗位告知卡缺失");
        add(
                "crowds",
                "营业大厅 自动扶梯 影厅 餐厅大堂 儿童游乐区 安全出口",
                "踩踏 火灾 高处坠落",
                "客流监测与限流;疏散引导员 安全出口常开;每季演练",
                "安全出口上锁 超过核定人数 疏散指示标志损坏 扶梯梳齿板断齿");
    }

    private static void add(String code, String parts, String accidents, String measures, String dangers) {
        ALL.put(
                code,
                new RiskTheme(
                        code,
                        parts.split(" "),
                        accidents.split(" "),
                        measures.split(" (?![0-9k])"),
                        dangers.split(" (?![0-9m])")));
    }

    /** A theme that fits a trade. */
    static RiskTheme of(String trade, Dice dice) {
        return ALL.get(dice.word(BY_TRADE.get(trade)));
    }

    String part(Dice dice) {
        return dice.word(parts) + (dice.chance(0.45) ? (1 + dice.below(6)) + "号" : "");
    }

    String accident(Dice dice) {
        return dice.word(accidents);
    }

    String measure(Dice dice) {
        return dice.word(measures);
    }

    String danger(Dice dice) {
        return dice.word(dangers);
    }
}
