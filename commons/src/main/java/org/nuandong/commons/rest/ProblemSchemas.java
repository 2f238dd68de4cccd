package org.nuandong.commons.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** The schemas of {@code Problem} and {@code Violation} in the API document. */
final class ProblemSchemas {

    private static final String PROBLEM = "Problem";
    private static final String VIOLATION = "Violation";

    private ProblemSchemas() {}

    static void addTo(Components components) {
        components.addSchema(VIOLATION, violation());
        components.addSchema(PROBLEM, problem());
    }

    static Content content() {
        return OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(PROBLEM)));
    }

    private static Schema problem() {
        return object("RFC 9457 problem details / 错误说明", "type", "title", "status", "code")
                .addProperty("type", text("Stable URN, urn:nuandong:problem:<code>"))
                .addProperty("title", text("Short text in the caller's language"))
                .addProperty("status", type(SchemaType.INTEGER, "HTTP status"))
                .addProperty("detail", text("What to do about it, in the caller's language"))
                .addProperty("instance", text("This occurrence, urn:nuandong:trace:<traceId>"))
                .addProperty("code", text("Stable machine-readable code"))
                .addProperty("traceId", text("Names the request in logs and traces"))
                .addProperty(
                        "violations",
                        type(SchemaType.ARRAY, "The refused fields")
                                .items(OASFactory.createSchema().ref(VIOLATION)));
    }

    private static Schema violation() {
        return object("One refused field / 被拒绝的字段", "in", "code", "message")
                .addProperty("field", text("Path of the field, e.g. members[0].sex"))
                .addProperty("in", text("body, query, path or header"))
                .addProperty("code", text("Stable code of the reason"))
                .addProperty("message", text("The reason in the caller's language"));
    }

    private static Schema object(String description, String... required) {
        return type(SchemaType.OBJECT, description).required(List.of(required));
    }

    private static Schema text(String description) {
        return type(SchemaType.STRING, description);
    }

    private static Schema type(SchemaType type, String description) {
        return OASFactory.createSchema().addType(type).description(description);
    }
}
