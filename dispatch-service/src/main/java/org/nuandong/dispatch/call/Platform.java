package org.nuandong.dispatch.call;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nuandong.commons.security.Role;

/** 平台: who hands over calls to us. Police and ambulance are never told to come back later. */
enum Platform {
    POLICE_110("110", Role.PLATFORM_110, false),
    MEDICAL_120("120", Role.PLATFORM_120, false),
    CITIZEN_12345("12345", Role.PLATFORM_12345, true);

    private final String code;
    private final String source;
    private final boolean mayBeLimited;

    Platform(String code, String source, boolean mayBeLimited) {
        this.code = code;
        this.source = source;
        this.mayBeLimited = mayBeLimited;
    }

    String code() {
        return code;
    }

    /** The source of its tips has the name of its role. */
    String source() {
        return source;
    }

    boolean mayBeLimited() {
        return mayBeLimited;
    }

    /** The platforms whose machine a caller is. */
    static List<Platform> ofRoles(Set<String> roles) {
        return Arrays.stream(values()).filter(each -> roles.contains(each.source)).toList();
    }

    static Optional<Platform> ofCode(String code) {
        return Arrays.stream(values()).filter(platform -> platform.code.equals(code)).findFirst();
    }
}
