package org.nuandong.commons.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** A text holds a character that can neither be kept nor sent on. */
final class ForbiddenCharacterException extends JsonMappingException {

    private static final long serialVersionUID = 1L;

    ForbiddenCharacterException(JsonParser in) {
        super(in, "forbidden character");
    }
}
