package org.nuandong.commons.security;

/** The roles a token may name (claim {@code groups}). */
public final class Role {

    public static final String HOTLINE_CLERK = "hotline-clerk";
    public static final String DUTY_LEADER = "duty-leader";
    public static final String TEAM_MEMBER = "team-member";
    public static final String STATION_CLERK = "station-clerk";
    public static final String REGISTRAR = "registrar";
    public static final String FIELD_WORKER = "field-worker";
    public static final String PROGRAMME_OFFICER = "programme-officer";
    public static final String APPROVER = "approver";
    public static final String REPORTING_OFFICER = "reporting-officer";
    public static final String AUDITOR = "auditor";
    public static final String OPERATOR = "operator";
    public static final String BUREAU_LEADER = "bureau-leader";
    public static final String LEAD_GROUP = "lead-group";
    public static final String MINOR_GUARDIAN = "minor-guardian";
    public static final String PARTNER_AGENCY = "partner-agency";
    public static final String VIEWER = "viewer";
    public static final String SECURITY_ADMIN = "security-admin";
    public static final String PLATFORM_110 = "platform-110";
    public static final String PLATFORM_120 = "platform-120";
    public static final String PLATFORM_12345 = "platform-12345";
    public static final String WEATHER_SERVICE = "weather-service";
    public static final String PUBLIC_PORTAL = "public-portal";
    public static final String ALARM_GATEWAY = "alarm-gateway";

    private Role() {}
}
