package org.nuandong.dispatch.journey;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** The staff who go along (token subjects), in one column between commas. */
@Converter
class Escorts implements AttributeConverter<List<String>, String> {

    @Override
    public String convertToDatabaseColumn(List<String> staff) {
        return staff == null ? "" : String.join(",", staff);
    }

    @Override
    public List<String> convertToEntityAttribute(String column) {
        return column == null || column.isEmpty() ? List.of() : List.of(column.split(","));
    }
}
