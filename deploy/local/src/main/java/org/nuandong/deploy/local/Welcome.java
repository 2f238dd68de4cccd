package org.nuandong.deploy.local;

import java.net.URI;

/** What is printed when the system is ready: tokens, addresses, two calls to try. */
final class Welcome {

    private static final String TRY =
            """
            curl -s %s%s \\
              -H 'Content-Type: application/json' \\
              -H 'Authorization: Bearer %s' \\
              -d '{"JQ_TYWYSBM":"TRY-1","AFDD":"黄石港区人民广场","BJDZJD":"115.0851","BJDZWD":"30.2412","BJNR":"广场长椅上有一位老人，衣着单薄","ZDF_GXDWDM":"420202000000"}'""";

    private static final String WHO_IS_IN =
            """
            curl -s '%s/api/v1/care-cases?state=in-care' \\
              -H 'Authorization: Bearer %s'""";

    private final LocalSystem system;
    private final LocalHome home;
    private final Terminal terminal;

    Welcome(LocalSystem system, LocalHome home, Terminal terminal) {
        this.system = system;
        this.home = home;
        this.terminal = terminal;
    }

    void print() {
        terminal.line("");
        terminal.say("各角色令牌（12 小时，区划 420200）", "a token per role (12 h, region 420200)");
        for (String role : Roles.ALL) {
            terminal.line("  " + role + "  " + token(role));
        }
        terminal.say("其他区划或单位", "for other regions or units");
        terminal.line("  deploy/token <role> [--region 420200] [--unit <uuid>]");
        terminal.line("");
        terminal.say("地址", "addresses");
        for (ServiceProcess service : system.services()) {
            terminal.line(
                    "  "
                            + service.service().displayName()
                            + "  "
                            + service.address()
                            + "/q/swagger-ui/");
        }
        pages(system.service(Service.REPORTING).address());
        terminal.line("  PostgreSQL 127.0.0.1:" + system.backbone().postgresPort());
        terminal.line("  Kafka " + system.backbone().bootstrapServers());
        terminal.say("日志", "logs");
        terminal.line("  " + home.folder().resolve("logs"));
        terminal.line("");
        terminal.say("试一试：一次 110 来电", "try a call from 110");
        terminal.line(
                TRY.formatted(
                        system.service(Service.DISPATCH).address(),
                        LiveTipChapter.PATH,
                        token("platform-110")));
        terminal.say("示范数据装入后：谁在站内", "once the demonstration is there: who is in the station");
        terminal.line(
                WHO_IS_IN.formatted(
                        system.service(Service.DISPATCH).address(), token("station-clerk")));
        terminal.line("");
        terminal.say("按 Ctrl-C 停止", "Ctrl-C stops everything");
    }

    /** They ask for a token: one of those printed above. */
    private void pages(URI reporting) {
        terminal.line("  值守大屏 Duty room  " + reporting + "/room");
        terminal.line("  统计报表 Reports  " + reporting + "/reports");
        terminal.line("  公开摘要 Public summary  " + reporting + "/public");
    }

    private String token(String role) {
        return system.sign(Roles.token(role, Roles.REGION));
    }
}
