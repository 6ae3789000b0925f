package riskmap.geodata.demo;

import java.util.HashMap;
import java.util.Map;
import riskmap.geodata.demo.town.Dice;

/** Invented names of enterprises. Every one begins with 演示, so that none can be taken for a real one. */
final class FirmNames {

    private static final String[] BRAND_FIRST =
            ("启 恒 鼎 瑞 华 盛 博 凯 隆 泰 诚 信 佳 美 康 源 丰 益 达 通 捷 锐 精 创 科 智 联 合 众 永 长 久 兴 旺 福 祥 和 顺 安 宁 "
                            + "金 银 铭 鑫 晶 玉 翔 鹏 腾 飞 宏 伟 光 明 晨 曦 海 天 云 星 蓝 绿 新 欣 朗 优 品 尚 德 润 沃 森 林 禾 谷 稻 江 河")
                    .split(" ");
    private static final String[] BRAND_SECOND =
            ("辰 远 峰 达 尔 格 特 斯 维 普 诺 森 泽 润 洋 宇 航 力 拓 展 利 来 发 和 仁 心 缘 居 家 味 香 园 坊 轩 阁 堂 记 源 汇 盈 "
                            + "驰 骏 骋 迈 越 程 岳 川 原 野 木 石 岩 磊 钧 锋 铠 钢 凌 霄 汉 唐 宋 明 清 雅 致 韵 彩 虹 虎 龙 凤 麟 晟 昊 晖 昕")
                    .split(" ");
    private static final Map<String, String[]> BUSINESS = new HashMap<>();
    private static final Map<String, String[]> SHOP = new HashMap<>();

    static {
        business("chemical", "化工 精细化工 新材料 涂料 树脂 助剂 气体 石化 化学品 电子化学品");
        business("pharma", "医药 制药 生物医药 生物科技 药业 医疗器械");
        business("electronics", "电子 半导体 光电 微电子 显示技术 集成电路 电路板 通信设备 传感技术");
        business("machinery", "机械 精密机械 自动化设备 机器人 模具 液压 传动设备 汽车零部件 电梯部件 泵业");
        business("metal", "金属制品 五金 铝业 钢构 表面处理 铸造 不锈钢 紧固件 焊接材料");
        business("textile", "纺织 印染 服饰 家纺 化纤 针织 无纺布");
        business("food", "食品 乳业 粮油 冷冻食品 水产 饮料 调味品 烘焙食品");
        business("storage", "仓储 物流 供应链 冷链物流 危品仓储 保税仓储");
        business("construction", "建设工程 建筑装饰 市政工程 机电安装 幕墙 地基基础 园林工程");
        business("transport", "运输 客运 货运 汽车服务 港口服务 船务");
        business("services", "信息技术 咨询 人力资源 物业管理 广告传媒 检测技术 设计 教育科技 文化传播 软件 会计服务 企业管理");
        business("other", "农业科技 环保 再生资源 水务 种业 养殖");
        business("retail", "贸易 商贸 百货 电子商务 进出口");
        business("catering", "餐饮管理 酒店管理");
        SHOP.put("retail", "便利店 超市 五金店 服装店 药店 水果店 文具店 手机店 家电经营部 建材经营部 烟酒店 花店 眼镜店".split(" "));
        SHOP.put("catering", "面馆 小吃店 火锅店 饭店 烧烤店 茶餐厅 快餐店 咖啡店 奶茶店 包子铺 宾馆 民宿 羊肉馆".split(" "));
        SHOP.put("services", "理发店 美容店 洗衣店 维修部 照相馆 足浴店 棋牌室 健身房 图文店 宠物店".split(" "));
        SHOP.put("other", "家庭农场 合作社 养殖场 苗圃 废品收购站".split(" "));
    }

    private FirmNames() {}

    private static void business(String trade, String words) {
        BUSINESS.put(trade, words.split(" "));
    }

    static String of(Firm firm, Dice dice) {
        String brand = dice.word(BRAND_FIRST) + dice.word(BRAND_SECOND);
        if (firm.trade.equals("fuel")) {
            return "演示" + brand + dice.word(new String[] {"加油站", "加油站", "加油站", "加气站", "液化气站"});
        }
        String[] shop = SHOP.get(firm.trade);
        if (firm.scale == Firm.Scale.MICRO && shop != null && dice.chance(0.86)) {
            return "演示" + brand + dice.word(shop);
        }
        String form = firm.scale == Firm.Scale.LARGE
                ? dice.word(new String[] {"股份有限公司", "集团有限公司", "(演示)有限公司", "科技股份有限公司", "有限公司"})
                : "有限公司";
        return "演示" + brand + dice.word(BUSINESS.get(firm.trade)) + form;
    }
}
