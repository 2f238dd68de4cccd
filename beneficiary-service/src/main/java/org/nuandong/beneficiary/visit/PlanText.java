package org.nuandong.beneficiary.visit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** Lists that a plan or a visit keeps as it was told them, in one column each. */
final class PlanText {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PlanText() {}

    static String of(List<?> list) {
        try {
            return JSON.writeValueAsString(list == null ? List.of() : list);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list of a visit plan", e);
        }
    }

    static List<VisitGoods> goods(String text) {
        return read(text, new TypeReference<>() {});
    }

    static List<VisitGroup> groups(String text) {
        return read(text, new TypeReference<>() {});
    }

    static List<VisitStandard> standards(String text) {
        return read(text, new TypeReference<>() {});
    }

    static List<String> codes(String text) {
        return read(text, new TypeReference<>() {});
    }

    private static <T> List<T> read(String text, TypeReference<List<T>> type) {
        try {
            return List.copyOf(JSON.readValue(text, type));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a list of a visit plan or its preset", e);
        }
    }
}
