package org.nuandong.deploy.population;

import java.util.List;
import java.util.Random;

/** Addresses of villages and roads that there are not, and how clerks write them otherwise. */
final class Addresses {

    private static final List<String> PLACES =
            List.of(
                    "示范", "样本", "假想", "新生", "虚构", "模拟", "柳湾", "石桥", "上坪", "下坪", "白果", "黄泥", "青龙",
                    "团结", "红星", "前进", "双河", "大塘", "杨家", "李家", "东风", "向阳");
    private static final String DIGITS = "零一二三四五六七八九";

    private final Random chance;

    Addresses(Random chance) {
        this.chance = chance;
    }

    String home() {
        String place = PLACES.get(chance.nextInt(PLACES.size()));
        if (chance.nextInt(10) < 6) {
            return place + "村" + (1 + chance.nextInt(12)) + "组" + (1 + chance.nextInt(90)) + "号";
        }
        return place
                + "路"
                + (1 + chance.nextInt(200))
                + "号"
                + (1 + chance.nextInt(6))
                + "栋"
                + (101 + 100 * chance.nextInt(6) + chance.nextInt(4))
                + "室";
    }

    /** The same home, in another way. */
    String otherwise(String address) {
        return switch (chance.nextInt(5)) {
            case 0 -> address.replace("村", "行政村").replace("路", "大街");
            case 1 -> "虚构县假想镇" + address;
            case 2 -> inCharacters(address);
            case 3 -> address.replace("号", "＃").replace("室", "");
            default -> address.replaceFirst("\\d+组", "");
        };
    }

    /** 3组12号 as 三组十二号. */
    private static String inCharacters(String address) {
        StringBuilder written = new StringBuilder();
        for (String part : address.split("(?<=\\D)(?=\\d)|(?<=\\d)(?=\\D)")) {
            boolean number = Character.isDigit(part.charAt(0));
            written.append(number ? characters(Integer.parseInt(part)) : part);
        }
        return written.toString();
    }

    private static String characters(int number) {
        if (number >= 100) {
            StringBuilder digits = new StringBuilder();
            String.valueOf(number).chars().forEach(one -> digits.append(DIGITS.charAt(one - '0')));
            return digits.toString();
        }
        String tens = number < 20 ? "" : DIGITS.substring(number / 10, number / 10 + 1);
        String ones = number % 10 == 0 ? "" : DIGITS.substring(number % 10, number % 10 + 1);
        return number < 10 ? ones : tens + "十" + ones;
    }
}
