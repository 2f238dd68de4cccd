package org.nuandong.deploy.testing;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;

/** Recognises a look at the machine's time that passes the injected clock by. */
final class OwnTime {

    private static final Set<String> SYSTEM_TIME = Set.of("currentTimeMillis");
    private static final Set<String> CALENDARS =
            Set.of("java.util.Date", "java.util.Calendar", "java.util.GregorianCalendar");

    private OwnTime() {}

    static DescribedPredicate<JavaAccess<?>> looks() {
        return DescribedPredicate.describe("looks at the machine's time", OwnTime::isLook);
    }

    private static boolean isLook(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        if (owner.equals("java.lang.System")) {
            return SYSTEM_TIME.contains(name);
        }
        if (owner.equals("java.time.Clock")) {
            return name.startsWith("system") || tickOfTheSystem(access);
        }
        if (CALENDARS.contains(owner)) {
            return name.equals("getInstance") || name.equals("<init>") && parameters(access) == 0;
        }
        return owner.startsWith("java.time.") && name.equals("now") && !takesClock(access);
    }

    /** Clock.tickSeconds(zone) and its sisters read the machine; tick(clock, step) does not. */
    private static boolean tickOfTheSystem(JavaAccess<?> access) {
        return access.getName().startsWith("tick") && !access.getName().equals("tick");
    }

    private static boolean takesClock(JavaAccess<?> access) {
        return types(access).stream().anyMatch(type -> type.getName().equals("java.time.Clock"));
    }

    private static int parameters(JavaAccess<?> access) {
        return types(access).size();
    }

    private static List<JavaClass> types(JavaAccess<?> access) {
        return access.getTarget()
                        instanceof
                        com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget unit
                ? unit.getRawParameterTypes()
                : List.of();
    }
}
