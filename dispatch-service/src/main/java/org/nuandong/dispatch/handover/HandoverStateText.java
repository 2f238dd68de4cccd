package org.nuandong.dispatch.handover;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;

/** In the table a state stands by its code. */
class HandoverStateText implements AttributeConverter<HandoverState, String> {

    @Override
    public String convertToDatabaseColumn(HandoverState state) {
        return state.code();
    }

    @Override
    public HandoverState convertToEntityAttribute(String code) {
        return HandoverState.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
