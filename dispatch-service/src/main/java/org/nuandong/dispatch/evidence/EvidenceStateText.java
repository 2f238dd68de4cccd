package org.nuandong.dispatch.evidence;

import jakarta.persistence.AttributeConverter;
import java.util.Locale;

/** In the table a state stands by its code. */
class EvidenceStateText implements AttributeConverter<EvidenceState, String> {

    @Override
    public String convertToDatabaseColumn(EvidenceState state) {
        return state.code();
    }

    @Override
    public EvidenceState convertToEntityAttribute(String code) {
        return EvidenceState.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
