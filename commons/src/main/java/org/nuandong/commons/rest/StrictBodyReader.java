package org.nuandong.commons.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.problem.ProblemException;

/**
 * Reads JSON bodies strictly; what cannot be read is refused by the field's path, never its value.
 */
@Provider
@Consumes({MediaType.APPLICATION_JSON, "application/*+json"})
class StrictBodyReader implements ServerMessageBodyReader<Object> {

    private static final List<Class<?>> RAW =
            List.of(String.class, byte[].class, InputStream.class, java.io.Reader.class);

    private final BodyLimit limit;
    private final ObjectMapper strict;
    private final LenientTree lenient;

    StrictBodyReader(ObjectMapper json, BodyLimit limit) {
        this.limit = limit;
        this.strict = StrictJson.of(json);
        this.lenient = new LenientTree(json);
    }

    @Override
    public boolean isReadable(
            Class<?> type, Type generic, ResteasyReactiveResourceInfo method, MediaType media) {
        return !RAW.contains(type);
    }

    @Override
    public boolean isReadable(
            Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return !RAW.contains(type);
    }

    @Override
    public Object readFrom(
            Class<Object> type, Type generic, MediaType media, ServerRequestContext context)
            throws IOException {
        return read(generic == null ? type : generic, context.getInputStream());
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return read(generic == null ? type : generic, body);
    }

    private Object read(Type type, InputStream body) throws IOException {
        // The whole body first: a broken connection is not a broken document.
        byte[] bytes = limit.read(body);
        try {
            Object value =
                    type == JsonNode.class
                            ? lenient.read(bytes)
                            : strict.readerFor(strict.constructType(type)).readValue(bytes);
            if (value == null || isMissing(value)) {
                throw CommonProblem.MALFORMED_BODY.because();
            }
            return value;
        } catch (InvalidDefinitionException ourFault) {
            throw ourFault;
        } catch (JsonProcessingException | CharConversionException unreadable) {
            throw refusal(unreadable);
        }
    }

    private static boolean isMissing(Object value) {
        return value instanceof JsonNode node && (node.isMissingNode() || node.isNull());
    }

    private static ProblemException refusal(IOException unreadable) {
        if (unreadable instanceof JsonMappingException at && !at.getPath().isEmpty()) {
            String field = path(at);
            if (unreadable instanceof UnrecognizedPropertyException) {
                return CommonProblem.UNKNOWN_FIELD.at(field);
            }
            if (unreadable instanceof ForbiddenCharacterException) {
                return CommonProblem.FORBIDDEN_CHARACTER.at(field);
            }
            if (unreadable instanceof MismatchedInputException || at.getCause() == null) {
                return CommonProblem.WRONG_TYPE.at(field);
            }
            if (!(at.getCause() instanceof JsonProcessingException)) {
                // A record's own constructor refused the value, e.g. RegionCode.
                return CommonProblem.WRONG_TYPE.at(field);
            }
        }
        return CommonProblem.MALFORMED_BODY.because();
    }

    private static String path(JsonMappingException at) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : at.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(SafeName.of(step.getFieldName()));
            }
        }
        return path.toString();
    }
}
