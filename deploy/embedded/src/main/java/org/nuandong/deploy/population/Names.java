package org.nuandong.deploy.population;

import java.util.List;
import java.util.Random;

/** Names as they are spread, thrown together at random; and how clerks write them otherwise. */
final class Names {

    /** The commoner, the further in front. */
    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈"
                    + "姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";

    /** Characters of one sound, a row each. */
    private static final List<String> SOUNDS =
            List.of(
                    "伟维玮卫", "英瑛颖莹", "芳方坊", "华桦骅", "军君钧均", "丽莉立利力", "霞侠", "明鸣铭茗", "红宏洪鸿虹", "玉宇钰裕",
                    "秀绣", "建健剑", "平萍苹", "志智芝至", "海", "国", "文雯", "清青卿", "春椿", "梅媚玫", "兰岚澜", "桂贵",
                    "珍真贞", "凤奉", "云芸耘", "成诚程承", "荣容蓉融", "福富", "强", "勇永咏", "杰洁捷", "艳燕雁", "静敬婧境",
                    "敏闽", "涛", "辉晖惠慧", "波博", "斌彬滨", "刚", "亮", "飞菲", "鹏朋", "龙隆", "光广", "新欣馨心",
                    "生胜声升", "才财", "德得", "长常昌", "忠中仲", "学雪", "庆", "祥翔", "林琳霖", "树淑舒书", "金锦津", "义毅益艺",
                    "元媛圆源", "安", "仁壬", "和荷", "顺", "发", "全泉权", "友有", "山珊", "素苏", "花", "香湘", "莲连廉");

    private static final String SIMPLIFIED =
            "张刘陈杨黄赵吴孙马罗郑谢许韩冯邓苏卢钟谭陆贾韦邹龙贺顾龚万钱严戴华军丽国云荣贵兰凤强杰艳静涛辉亮飞鹏义庆树学发书连长剑伟维玮莹颖绣";
    private static final String TRADITIONAL =
            "張劉陳楊黃趙吳孫馬羅鄭謝許韓馮鄧蘇盧鐘譚陸賈韋鄒龍賀顧龔萬錢嚴戴華軍麗國雲榮貴蘭鳳強傑艷靜濤輝亮飛鵬義慶樹學發書連長劍偉維瑋瑩穎繡";

    private final Random chance;

    Names(Random chance) {
        this.chance = chance;
    }

    String surname() {
        double drawn = chance.nextDouble();
        return String.valueOf(SURNAMES.charAt((int) (drawn * drawn * SURNAMES.length())));
    }

    String given() {
        String one = drawn();
        return chance.nextInt(100) < 15 ? one : one + drawn();
    }

    /** Twins: the first of two characters is theirs together. */
    String twinOf(String given) {
        String first = given.substring(0, 1);
        String other = drawn();
        return first + (given.endsWith(other) ? "双" : other);
    }

    private String drawn() {
        double drawn = chance.nextDouble();
        String sound = SOUNDS.get((int) (drawn * Math.sqrt(drawn) * SOUNDS.size()));
        return String.valueOf(sound.charAt(chance.nextInt(sound.length())));
    }

    /**
     * Another character of the same sound in the given name; the name itself where there is none.
     */
    String heard(String name) {
        int at = 1 + chance.nextInt(name.length() - 1);
        for (int tried = 1; tried < name.length(); tried++) {
            String sign = name.substring(at, at + 1);
            String alike =
                    SOUNDS.stream()
                            .filter(row -> row.contains(sign) && row.length() > 1)
                            .findFirst()
                            .map(row -> row.replace(sign, ""))
                            .orElse("");
            if (!alike.isEmpty()) {
                return name.substring(0, at)
                        + alike.charAt(chance.nextInt(alike.length()))
                        + name.substring(at + 1);
            }
            at = at % (name.length() - 1) + 1;
        }
        return name;
    }

    /** In traditional characters, where there are any. */
    static String traditional(String name) {
        StringBuilder written = new StringBuilder();
        for (char sign : name.toCharArray()) {
            int at = SIMPLIFIED.indexOf(sign);
            written.append(at < 0 ? sign : TRADITIONAL.charAt(at));
        }
        return written.toString();
    }
}
