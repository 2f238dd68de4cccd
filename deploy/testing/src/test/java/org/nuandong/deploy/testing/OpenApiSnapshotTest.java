package org.nuandong.deploy.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenApiSnapshotTest {

    private static final String API =
            """
            openapi: 3.0.3
            servers: [{url: "http://somewhere:8082"}]
            paths:
              /api/v1/tips:
                post: {operationId: takeTip, responses: {"201": {description: taken}}}
            """;

    @TempDir Path folder;

    @AfterEach
    void no_more_updates() {
        System.clearProperty(OpenApiSnapshot.UPDATE);
    }

    @Test
    void the_same_api_in_another_order_and_from_another_server_is_the_same() throws Exception {
        commit(API);

        snapshot()
                .requireSame(
                        emit(
                                """
                                paths:
                                  /api/v1/tips:
                                    post:
                                      responses: {"201": {description: taken}}
                                      operationId: takeTip
                                openapi: 3.0.3
                                """));
    }

    @Test
    void a_changed_api_is_refused_with_its_places_and_the_remedy() throws Exception {
        commit(API);
        Path emitted = emit(API.replace("201", "200").replace("takeTip", "receiveTip"));

        assertThatThrownBy(() -> snapshot().requireSame(emitted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("gone     /paths//api/v1/tips/post/responses/201")
                .hasMessageContaining("new      /paths//api/v1/tips/post/responses/200")
                .hasMessageContaining("\"takeTip\" -> \"receiveTip\"")
                .hasMessageContaining("-Dcontracts.update=true");
    }

    @Test
    void a_missing_snapshot_is_refused() throws Exception {
        Path emitted = emit(API);

        assertThatThrownBy(() -> snapshot().requireSame(emitted))
                .hasMessageContaining("is missing")
                .hasMessageContaining("-Dcontracts.update=true");
    }

    @Test
    void a_change_is_accepted_on_demand_and_holds_from_then_on() throws Exception {
        commit(API);
        Path emitted = emit(API.replace("201", "200"));
        System.setProperty(OpenApiSnapshot.UPDATE, "true");
        snapshot().requireSame(emitted);
        System.clearProperty(OpenApiSnapshot.UPDATE);

        snapshot().requireSame(emitted);
        assertThat(committed()).content().doesNotContain("servers").contains("\"200\"");
    }

    private void commit(String yaml) throws Exception {
        Files.writeString(committed(), yaml);
    }

    private Path emit(String yaml) throws Exception {
        return Files.writeString(folder.resolve("emitted.yaml"), yaml);
    }

    private Path committed() {
        return folder.resolve("dispatch.yaml");
    }

    private OpenApiSnapshot snapshot() {
        return new OpenApiSnapshot(committed());
    }
}
