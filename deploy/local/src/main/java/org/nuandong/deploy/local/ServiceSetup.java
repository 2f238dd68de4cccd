package org.nuandong.deploy.local;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nuandong.deploy.embedded.CannotStartException;
import org.nuandong.deploy.embedded.Database;
import org.nuandong.deploy.embedded.FreePort;
import org.nuandong.deploy.embedded.SigningKey;
import org.nuandong.deploy.local.clock.JourneyClock;

/**
 * Command line and environment of a service's JVM. Secrets go by the environment: ps shows none.
 */
final class ServiceSetup {

    /** Marks a process as this home's own, so that a stray is recognised. */
    private static final String MARK = "-Dnuandong.home=";

    private static final String ENTRY_POINT = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";
    private static final String CLOCK_JAR = "deploy/local/target/nuandong-local-journey-clock.jar";

    private final LocalSettings settings;
    private final LocalHome home;

    ServiceSetup(LocalSettings settings, LocalHome home) {
        this.settings = settings;
        this.home = home;
    }

    static String mark(LocalHome home) {
        return MARK + home.folder();
    }

    /** At the first start only; side by side, for each is a JVM. */
    void makeKeysets() {
        settings.services().parallelStream()
                .forEach(
                        service ->
                                KeysetMaker.make(
                                        service.packaged(settings.checkout()),
                                        home.keyset(service)));
        settings.services().stream()
                .filter(Service::recognisesPeople)
                .findFirst()
                .ifPresent(
                        service ->
                                KeysetMaker.makeExchange(
                                        service.packaged(settings.checkout()),
                                        home.exchangeKeyset()));
    }

    ServiceProcess process(Service service, Database database, String bootstrapServers) {
        return process(service, service.shortName(), database, bootstrapServers);
    }

    ServiceProcess replica(Service service, Database database, String bootstrapServers) {
        return process(service, service.shortName() + "-replica", database, bootstrapServers);
    }

    private ServiceProcess process(
            Service service, String name, Database database, String bootstrapServers) {
        int port = settings.freePorts() ? FreePort.any() : service.port();
        int management = settings.freePorts() ? FreePort.any() : service.managementPort();
        Path app = service.packaged(settings.checkout());
        Map<String, String> environment = environment(service, database, bootstrapServers);
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
        environment.put("NUANDONG_PERSONAL_KEYSET", home.keyset(service).toString());
        if (service.recognisesPeople()) {
            environment.put("NUANDONG_PERSONAL_EXCHANGE_KEYSET", home.exchangeKeyset().toString());
        }
        if (service == Service.BENEFICIARY) {
            environment.put("NUANDONG_PRIVACY_ERASURE_LEDGER", home.erasureLedger().toString());
        }
        if (service == Service.DISPATCH) {
            environment.put("NUANDONG_EVIDENCE_FOLDER", home.evidence().toString());
        }
        environment.putAll(settings.serviceEnvironment());
        return new ServiceProcess(service, name, command(app), environment, home, port, management);
    }

    private List<String> command(Path app) {
        List<String> command = new ArrayList<>();
        command.add(Java.program());
        command.addAll(settings.serviceJvm());
        command.addAll(sharedClasses(app));
        command.add(mark(home));
        command.add("-Dfile.encoding=UTF-8");
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        if (settings.journeyClock()) {
            command.add("-D" + JourneyClock.FILE + "=" + home.clockFile());
            command.add("-cp");
            command.add(app.resolve("quarkus-run.jar") + File.pathSeparator + clockJar());
            command.add(ENTRY_POINT);
        } else {
            command.add("-jar");
            command.add(app.resolve("quarkus-run.jar").toString());
        }
        return command;
    }

    /** Classes made ready at the build, when deploy/up built it: a third of the start is saved. */
    private static List<String> sharedClasses(Path app) {
        Path archive = app.resolve("app-cds.jsa");
        return Files.exists(archive)
                ? List.of("-Xshare:auto", "-XX:SharedArchiveFile=" + archive)
                : List.of();
    }

    private Path clockJar() {
        Path jar = settings.checkout().resolve(CLOCK_JAR);
        if (!jar.toFile().exists()) {
            throw new CannotStartException(
                    "缺少旅程时钟 " + jar + "：请运行 mvn verify",
                    "the journey's clock " + jar + " is missing: run mvn verify");
        }
        return jar;
    }

    private Map<String, String> environment(
            Service service, Database database, String bootstrapServers) {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
        environment.put("QUARKUS_DATASOURCE_USERNAME", database.user());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", bootstrapServers);
        environment.put("QUARKUS_OIDC_PUBLIC_KEY", home.signingKey().publicKey());
        environment.put("QUARKUS_OIDC_TOKEN_ISSUER", SigningKey.ISSUER);
        environment.put("QUARKUS_OIDC_TOKEN_AUDIENCE", SigningKey.AUDIENCE);
        environment.put(
                "NUANDONG_REFERENCE_BOOTSTRAP",
                settings.checkout().resolve("contracts/reference/bootstrap.json").toString());
        // Receivers to try webhooks with run beside it (deploy/example).
        environment.put("NUANDONG_WEBHOOKS_ALLOWED_TARGETS", "127.0.0.0/8:*");
        // At the desk a log is read by people.
        environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        return environment;
    }
}
