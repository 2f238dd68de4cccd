package org.nuandong.commons.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * The examples of request bodies, read from {@link BodyExample} and from the annotations of the
 * specification: where no media type stands beside those, the scanner drops them.
 */
final class BodyExamples {

    private static final DotName OPERATION = DotName.createSimple(Operation.class);
    private static final DotName BODY = DotName.createSimple(RequestBody.class);
    private static final DotName ONE = DotName.createSimple(BodyExample.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Map<String, Example>> examples = new HashMap<>();

    private BodyExamples() {}

    static BodyExamples of(IndexView index) {
        BodyExamples all = new BodyExamples();
        for (AnnotationInstance operation : index.getAnnotations(OPERATION)) {
            if (operation.target().kind() == AnnotationTarget.Kind.METHOD
                    && operation.value("operationId") != null) {
                all.read(operation.value("operationId").asString(), operation.target().asMethod());
            }
        }
        return all;
    }

    /** What the scanner has kept stays as it is. */
    void addTo(org.eclipse.microprofile.openapi.models.Operation operation) {
        Map<String, Example> known = examples.get(operation.getOperationId());
        if (known == null
                || operation.getRequestBody() == null
                || operation.getRequestBody().getContent() == null) {
            return;
        }
        for (MediaType type : operation.getRequestBody().getContent().getMediaTypes().values()) {
            if (type.getExamples() == null || type.getExamples().isEmpty()) {
                type.setExamples(known);
            }
        }
    }

    private void read(String id, MethodInfo method) {
        for (AnnotationInstance one : method.annotations(ONE)) {
            examples.put(id, Map.of("example", example(one.value().asString())));
        }
        for (AnnotationInstance body : method.annotations(BODY)) {
            if (body.value("content") == null) {
                continue;
            }
            for (AnnotationInstance content : body.value("content").asNestedArray()) {
                if (content.value("mediaType") == null && content.value("examples") != null) {
                    read(id, content.value("examples").asNestedArray());
                }
            }
        }
    }

    private void read(String id, AnnotationInstance... annotated) {
        Map<String, Example> named = new LinkedHashMap<>();
        for (AnnotationInstance one : annotated) {
            if (one.value("name") != null && one.value("value") != null) {
                named.put(one.value("name").asString(), example(one.value("value").asString()));
            }
        }
        if (!named.isEmpty()) {
            examples.put(id, named);
        }
    }

    private static Example example(String text) {
        try {
            return OASFactory.createExample().value(JSON.readValue(text, Object.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an example is no JSON: " + text, e);
        }
    }
}
