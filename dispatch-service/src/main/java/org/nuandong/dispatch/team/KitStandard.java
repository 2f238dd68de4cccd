package org.nuandong.dispatch.team;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 配备标准: how many of which thing there must be, written "quilt=2,cotton-coat=2" (R125, R154). */
record KitStandard(Map<String, Integer> needed) {

    static KitStandard parse(String text) {
        Map<String, Integer> needed = new LinkedHashMap<>();
        Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(part -> part.split("=", 2))
                .forEach(part -> needed.put(part[0].strip(), Integer.parseInt(part[1].strip())));
        return new KitStandard(needed);
    }

    /** What is to be added, in the order of the standard. */
    List<KitItem> missingIn(List<KitItem> present) {
        return needed.entrySet().stream()
                .map(e -> new KitItem(e.getKey(), e.getValue() - quantity(present, e.getKey())))
                .filter(item -> item.quantity() > 0)
                .toList();
    }

    private static int quantity(List<KitItem> present, String item) {
        return present.stream()
                .filter(kit -> kit.item().equals(item))
                .mapToInt(KitItem::quantity)
                .sum();
    }
}
