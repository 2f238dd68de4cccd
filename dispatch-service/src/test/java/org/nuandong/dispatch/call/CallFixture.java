package org.nuandong.dispatch.call;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.nuandong.dispatch.Api;

/** Calls as the platforms send them, in their own field names. */
final class CallFixture {

    static final Api POLICE = Api.as("platform-110");
    static final Api MEDICAL = Api.as("platform-120");
    static final Api CITIZEN = Api.as("platform-12345");
    static final String POLICE_CALLS = "/api/v1/platforms/110/calls";
    static final String MEDICAL_CALLS = "/api/v1/platforms/120/calls";
    static final String ORDERS = "/api/v1/platforms/12345/work-orders";

    private CallFixture() {}

    static Map<String, Object> of(String platform) {
        try (InputStream file =
                CallFixture.class.getResourceAsStream("/platform-calls/" + platform + ".json")) {
            return new ObjectMapper()
                    .readValue(file, new TypeReference<HashMap<String, Object>>() {});
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, Object> police() {
        return with(of("110"), "JQ_TYWYSBM", ref());
    }

    static Map<String, Object> medical() {
        return with(of("120"), "eventNo", ref());
    }

    static Map<String, Object> order() {
        return with(of("12345"), "orderNo", ref());
    }

    static Map<String, Object> with(Map<String, Object> call, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(call);
        changed.put(field, value);
        return changed;
    }

    static String ref() {
        return "420200-" + UUID.randomUUID();
    }

    /** The same call from so many lines at once. */
    static List<Response> atOnce(int lines, Api platform, String path, Object call)
            throws Exception {
        CyclicBarrier together = new CyclicBarrier(lines);
        ExecutorService pool = Executors.newFixedThreadPool(lines);
        try {
            Callable<Response> send =
                    () -> {
                        together.await();
                        return platform.request().body(call).post(path);
                    };
            List<Response> answers = new java.util.ArrayList<>();
            for (Future<Response> answer :
                    pool.invokeAll(java.util.Collections.nCopies(lines, send))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }
}
