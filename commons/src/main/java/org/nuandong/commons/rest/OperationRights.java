package org.nuandong.commons.rest;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** Who may call an operation and whether it is idempotent, read from the annotations. */
final class OperationRights {

    private static final DotName OPERATION = DotName.createSimple(Operation.class);
    private static final DotName ROLES = DotName.createSimple(RolesAllowed.class);
    private static final DotName PUBLIC = DotName.createSimple(PermitAll.class);
    private static final DotName ANYBODY = DotName.createSimple(Authenticated.class);
    private static final DotName IDEMPOTENT = DotName.createSimple(Idempotent.class);

    private final Map<String, String> rights = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private final Set<String> idempotent = new HashSet<>();

    private OperationRights() {}

    static OperationRights of(IndexView index) {
        OperationRights all = new OperationRights();
        for (AnnotationInstance operation : index.getAnnotations(OPERATION)) {
            if (operation.target().kind() == AnnotationTarget.Kind.METHOD
                    && operation.value("operationId") != null) {
                all.read(operation.value("operationId").asString(), operation.target().asMethod());
            }
        }
        return all;
    }

    boolean isIdempotent(String operationId) {
        return idempotent.contains(operationId);
    }

    boolean isPublic(String operationId) {
        return open.contains(operationId);
    }

    /** Appends the roles to the operation's description. */
    void describe(org.eclipse.microprofile.openapi.models.Operation operation) {
        String who = rights.get(operation.getOperationId());
        if (who != null) {
            String text = operation.getDescription();
            operation.setDescription(text == null ? who : text + "\n\n" + who);
        }
    }

    private void read(String id, MethodInfo method) {
        if (method.hasAnnotation(IDEMPOTENT)) {
            idempotent.add(id);
        }
        AnnotationInstance roles = nearest(method, ROLES);
        if (method.hasAnnotation(PUBLIC)) {
            open.add(id);
            rights.put(id, "Without token / 无需令牌");
        } else if (roles != null) {
            rights.put(
                    id,
                    Arrays.stream(roles.value().asStringArray())
                            .sorted()
                            .collect(Collectors.joining(", ", "Roles / 角色: ", "")));
        } else if (nearest(method, ANYBODY) != null) {
            rights.put(id, "Every role / 任何角色");
        }
    }

    private static AnnotationInstance nearest(MethodInfo method, DotName name) {
        AnnotationInstance own = method.annotation(name);
        return own != null ? own : method.declaringClass().declaredAnnotation(name);
    }
}
