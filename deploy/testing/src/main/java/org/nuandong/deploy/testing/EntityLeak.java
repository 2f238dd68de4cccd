package org.nuandong.deploy.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Finds entities in what an endpoint takes or answers, however deep in its records. */
final class EntityLeak extends ArchCondition<JavaMethod> {

    private static final Set<String> PERSISTENT =
            Set.of(
                    "jakarta.persistence.Entity",
                    "jakarta.persistence.Embeddable",
                    "jakarta.persistence.MappedSuperclass");

    EntityLeak() {
        super("take and answer no entity");
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
        Set<JavaClass> reached = new HashSet<>();
        Stream.concat(method.getParameterTypes().stream(), Stream.of(method.getReturnType()))
                .forEach(type -> walk(type, reached));
        reached.stream()
                .filter(type -> PERSISTENT.stream().anyMatch(type::isAnnotatedWith))
                .forEach(
                        entity ->
                                events.add(
                                        SimpleConditionEvent.violated(
                                                method,
                                                method.getFullName()
                                                        + " shows the entity "
                                                        + entity.getName())));
    }

    private static void walk(JavaType type, Set<JavaClass> reached) {
        for (JavaClass raw : type.getAllInvolvedRawTypes()) {
            JavaClass element = raw.getBaseComponentType();
            if (element.getPackageName().startsWith("org.nuandong") && reached.add(element)) {
                for (JavaField field : element.getAllFields()) {
                    walk(field.getType(), reached);
                }
            }
        }
    }
}
