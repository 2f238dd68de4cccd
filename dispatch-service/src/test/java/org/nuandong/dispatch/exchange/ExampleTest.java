package org.nuandong.dispatch.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.Tokens;
import org.nuandong.dispatch.Api;
import org.nuandong.dispatch.Sql;
import org.nuandong.dispatch.webhook.LocalTargets;

/** The guide for integrators holds: its two programs, started as it says, talk to this service. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
@QuarkusTestResource(LocalTargets.class)
class ExampleTest {

    private static final Path EXAMPLES = Path.of("..", "deploy", "example");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @AfterEach
    void leaveNothingBehind() {
        Sql.update("update subscription set state = 'disabled'");
    }

    @Test
    void a_stranger_with_a_token_gets_a_verified_webhook_for_his_test_call() throws Exception {
        Path folder = Files.createTempDirectory("integration");
        Path secret = folder.resolve("secret.txt");
        Path heard = folder.resolve("receiver.txt");
        Process receiver = java(heard, "WebhookReceiver.java", "0", secret.toString());
        try {
            await().atMost(PATIENCE).until(() -> said(heard, "listening on ").size() == 1);
            String address =
                    said(heard, "listening on ").get(0).substring("listening on ".length());
            String token = Tokens.of("platform-110").regions(Api.HUANGSHI).sign();
            Path done = folder.resolve("client.txt");

            Process client =
                    java(
                            done,
                            "PlatformClient.java",
                            RestAssured.baseURI + ":" + RestAssured.port,
                            token,
                            address + "nuandong",
                            secret.toString());

            assertThat(client.waitFor()).as(() -> text(done)).isZero();
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () ->
                                    assertThat(said(heard, "VERIFIED "))
                                            .anyMatch(line -> line.contains("subscription.ping"))
                                            .anyMatch(line -> line.contains("incident.opened")));
            assertThat(said(heard, "REFUSED ")).isEmpty();
        } finally {
            receiver.destroy();
        }
    }

    private static Process java(Path output, String file, String... args) throws IOException {
        List<String> command =
                Stream.concat(
                                Stream.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-Xmx128m",
                                        "-Dfile.encoding=UTF-8",
                                        EXAMPLES.resolve(file).toString()),
                                Stream.of(args))
                        .toList();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    private static List<String> said(Path file, String beginning) {
        return text(file).lines().filter(line -> line.startsWith(beginning)).toList();
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
