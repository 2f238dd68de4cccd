package org.nuandong.commons.rest;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.IndexView;

/**
 * What the documents of all services have in common: the problem's schema on every refusal, the
 * header for the language, the key on what creates, and who may call each operation.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDocument implements OASFilter {

    private static final String LANGUAGE = "AcceptLanguage";
    private static final String KEY = "IdempotencyKey";
    private static final String LANGUAGE_TEXT = "zh-CN (default) or en / 中文（默认）或英文";
    private static final String KEY_TEXT =
            "A new random value for each new request; sent again, the first answer comes again"
                    + " / 每个新请求一个新的随机值，重发时返回第一次的应答";

    /** Refusals with their texts in the document. */
    private static final Map<String, String> REFUSALS =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry(
                                    "400",
                                    "A field or parameter is refused; it is named / 字段或参数有误"),
                            Map.entry("401", "Not authenticated / 未通过身份验证"),
                            Map.entry("403", "Not your role, region or unit / 没有权限或非本辖区"),
                            Map.entry("404", "Unknown or foreign / 不存在或非本辖区"),
                            Map.entry("409", "Against the present state / 与当前状态冲突"),
                            Map.entry("412", "Changed meanwhile / 已被修改"),
                            Map.entry("413", "Body too large / 请求体过大"),
                            Map.entry("415", "Unsupported media type / 不支持的媒体类型"),
                            Map.entry("422", "Key used for another request / 幂等键重复使用"),
                            Map.entry("428", "Version required / 缺少版本"),
                            Map.entry("500", "Internal error / 内部错误"),
                            Map.entry("503", "Not available at the moment / 暂时不可用")));

    private final OperationRights rights;
    private final BodyExamples examples;

    public ApiDocument(IndexView index) {
        this.rights = OperationRights.of(index);
        this.examples = BodyExamples.of(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        Components components = document.getComponents();
        ProblemSchemas.addTo(components);
        REFUSALS.forEach((status, text) -> components.addResponse(name(status), refusal(text)));
        components.addParameter(LANGUAGE, header("Accept-Language", false, LANGUAGE_TEXT));
        components.addParameter(KEY, header(IdempotencyKeys.HEADER, true, KEY_TEXT));
        if (document.getPaths() != null) {
            document.getPaths().getPathItems().forEach(this::complete);
        }
    }

    private void complete(String path, PathItem item) {
        item.getOperations()
                .forEach(
                        (method, operation) -> {
                            operation.addParameter(OASFactory.createParameter().ref(LANGUAGE));
                            boolean idempotent = rights.isIdempotent(operation.getOperationId());
                            if (idempotent) {
                                operation.addParameter(OASFactory.createParameter().ref(KEY));
                            }
                            rights.describe(operation);
                            examples.addTo(operation);
                            addRefusals(path, operation, idempotent);
                        });
    }

    private void addRefusals(String path, Operation operation, boolean idempotent) {
        Set<String> needed = new TreeSet<>(List.of("400", "500", "503"));
        if (!rights.isPublic(operation.getOperationId())) {
            needed.addAll(List.of("401", "403"));
        }
        if (path.contains("{")) {
            needed.add("404");
        }
        if (operation.getRequestBody() != null) {
            needed.addAll(List.of("413", "415"));
        }
        if (idempotent) {
            needed.addAll(List.of("409", "422"));
        }
        if (takesVersion(operation)) {
            needed.addAll(List.of("412", "428"));
        }
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        APIResponses responses = operation.getResponses();
        needed.stream()
                .filter(status -> !responses.hasAPIResponse(status))
                .forEach(
                        status ->
                                responses.addAPIResponse(
                                        status, OASFactory.createAPIResponse().ref(name(status))));
        responses
                .getAPIResponses()
                .forEach(
                        (status, response) -> {
                            boolean refused = status.startsWith("4") || status.startsWith("5");
                            if (refused
                                    && response.getRef() == null
                                    && response.getContent() == null) {
                                response.setContent(ProblemSchemas.content());
                            }
                        });
    }

    private static boolean takesVersion(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> "If-Match".equals(parameter.getName()));
    }

    private static APIResponse refusal(String text) {
        return OASFactory.createAPIResponse().description(text).content(ProblemSchemas.content());
    }

    private static Parameter header(String name, boolean required, String text) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .required(required)
                .description(text)
                .schema(
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.STRING)
                                .maxLength(required ? 255 : null));
    }

    private static String name(String status) {
        return "Problem" + status;
    }
}
