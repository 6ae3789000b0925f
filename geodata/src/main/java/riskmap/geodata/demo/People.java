package riskmap.geodata.demo;

import riskmap.geodata.demo.town.Dice;

/** Invented people and telephone numbers that cannot be anyone's. */
final class People {

    private static final String[] FAMILY =
            ("王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 高 林 罗 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 彭 曾 萧 田 董 袁 潘 于 蒋 蔡 余 "
                            + "杜 叶 程 苏 魏 吕 丁 任 沈 姚 卢 姜 崔 钟 谭 陆 汪 范 金 石 廖 贾 夏 韦 付 方 白 邹 孟 熊 秦 邱 江 尹 薛")
                    .split(" ");
    private static final String[] GIVEN =
            ("伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 霞 平 刚 桂英 建华 文博 志强 秀兰 晓东 海燕 国庆 思远 雨桐 子涵 浩然 "
                            + "建国 永康 春梅 丽华 振宇 俊杰 嘉怡 立新 学文 小红 玉珍 德明 忠诚 佳慧 启航 安宁 长江 新民 守正 思齐")
                    .split(" ");

    private People() {}

    static String name(Dice dice) {
        return dice.word(FAMILY) + dice.word(GIVEN);
    }

    /** A number in the area code 0000, which is not given to anyone. */
    static String phone(Dice dice) {
        return "0000-" + (60_000_000 + dice.below(9_999_999));
    }
}
