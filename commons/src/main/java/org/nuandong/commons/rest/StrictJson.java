package org.nuandong.commons.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** How a request's JSON is read: what is not exactly right is refused, nothing is guessed. */
final class StrictJson {

    private static final List<LogicalType> SCALARS =
            List.of(
                    LogicalType.Integer,
                    LogicalType.Float,
                    LogicalType.Boolean,
                    LogicalType.Textual,
                    LogicalType.DateTime,
                    LogicalType.Enum,
                    LogicalType.OtherScalar);

    private StrictJson() {}

    /** {@code base} itself stays as it is: events are read leniently with it. */
    static ObjectMapper of(ObjectMapper base) {
        ObjectMapper strict = base.copy();
        strict.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        strict.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        strict.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        strict.enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
        strict.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        strict.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        strict.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        strict.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());
        strict.disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION);
        strict.setConfig(
                strict.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
        for (LogicalType type : SCALARS) {
            refuseCoercion(strict, type);
        }
        SimpleModule values = new SimpleModule("nuandong-strict");
        values.addDeserializer(String.class, new CleanText());
        values.addDeserializer(Instant.class, new WrittenTime<>(Instant.class));
        values.addDeserializer(LocalDate.class, new WrittenTime<>(LocalDate.class));
        return strict.registerModule(values);
    }

    private static void refuseCoercion(ObjectMapper mapper, LogicalType type) {
        var coercion = mapper.coercionConfigFor(type);
        coercion.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        if (type != LogicalType.Float) {
            coercion.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
        }
        coercion.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
        coercion.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        if (type == LogicalType.Integer
                || type == LogicalType.Float
                || type == LogicalType.Boolean) {
            coercion.setCoercion(CoercionInputShape.String, CoercionAction.Fail);
        }
    }
}
