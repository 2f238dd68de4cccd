package org.nuandong.dispatch.tracing;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.nuandong.dispatch.platform.ListedText;

/** A few codes in one column, in order, between commas. */
@Converter
class CodeList implements AttributeConverter<List<String>, String> {

    @Override
    public String convertToDatabaseColumn(List<String> codes) {
        return codes == null ? "" : String.join(",", codes);
    }

    @Override
    public List<String> convertToEntityAttribute(String column) {
        return column == null ? List.of() : ListedText.codes(column);
    }
}
