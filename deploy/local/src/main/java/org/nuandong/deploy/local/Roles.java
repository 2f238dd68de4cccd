package org.nuandong.deploy.local;

import java.util.List;
import org.nuandong.deploy.embedded.CannotStartException;
import org.nuandong.deploy.embedded.TokenDraft;

/** The roles that tokens may name, people first, then machines. */
final class Roles {

    static final List<String> ALL =
            List.of(
                    "hotline-clerk",
                    "duty-leader",
                    "team-member",
                    "station-clerk",
                    "registrar",
                    "field-worker",
                    "programme-officer",
                    "approver",
                    "reporting-officer",
                    "auditor",
                    "operator",
                    "bureau-leader",
                    "lead-group",
                    "minor-guardian",
                    "partner-agency",
                    "viewer",
                    "security-admin",
                    "platform-110",
                    "platform-120",
                    "platform-12345",
                    "weather-service",
                    "public-portal",
                    "alarm-gateway");

    /** 黄石市, where the demonstration plays. */
    static final String REGION = "420200";

    private Roles() {}

    static TokenDraft token(String role, String region) {
        if (!ALL.contains(role)) {
            throw new CannotStartException(
                    "没有角色 " + role + "；可用角色：" + String.join(" ", ALL), "there is no role " + role);
        }
        return TokenDraft.of(role).regions(region);
    }
}
