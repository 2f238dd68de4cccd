package org.nuandong.commons.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.nuandong.commons.trace.Trace;

/** The one place where a refusal becomes an answer. */
@Singleton
public class Problems {

    /** Seconds after which a caller may try again when it was the moment that refused him. */
    private static final String RETRY_SECONDS = "1";

    private final ObjectMapper json;

    Problems(ObjectMapper json) {
        this.json = json;
    }

    /** The answer for a refusal that a feature threw. */
    public Response answer(ProblemException refused) {
        Refusal refusal = refused.refusal();
        Language language = Language.current();
        List<Violation> violations =
                refused.field() == null
                        ? List.of()
                        : List.of(violation(refused, refusal, language));
        Problem problem = problem(refusal, language, violations, refused.args());
        Response.ResponseBuilder answer = Response.fromResponse(answer(problem, language, refusal));
        refused.headers().forEach(answer::header);
        return answer.build();
    }

    /** The answer for a refusal that names several fields. */
    public Response answer(Refusal refusal, List<Violation> violations) {
        Language language = Language.current();
        return answer(problem(refusal, language, violations), language, refusal);
    }

    /** Answers before or beside REST: limits of size and load, which are checked on the way in. */
    public void send(RoutingContext request, Refusal refusal) {
        Language language = Language.preferred(request.request().getHeader("Accept-Language"));
        var response = request.response();
        response.setStatusCode(refusal.status());
        response.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        response.putHeader(HttpHeaders.CONTENT_LANGUAGE, language.locale().toLanguageTag());
        if (refusal.status() == 503) {
            response.putHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        response.end(Buffer.buffer(bytes(problem(refusal, language, List.of()))));
    }

    private Violation violation(ProblemException refused, Refusal refusal, Language language) {
        return new Violation(
                refused.field(),
                RequestPart.of(refused.field()),
                refusal.code(),
                ProblemTexts.detail(refusal.code(), language, refused.args()));
    }

    private Problem problem(
            Refusal refusal, Language language, List<Violation> violations, Object... args) {
        String traceId = Trace.id();
        return new Problem(
                Problem.TYPE_PREFIX + refusal.code(),
                ProblemTexts.title(refusal.code(), language),
                refusal.status(),
                ProblemTexts.detail(refusal.code(), language, args),
                Problem.INSTANCE_PREFIX + traceId,
                refusal.code(),
                traceId,
                violations);
    }

    private Response answer(Problem problem, Language language, Refusal refusal) {
        Response.ResponseBuilder answer =
                Response.status(refusal.status())
                        .type(Problem.MEDIA_TYPE)
                        .language(language.locale())
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                        .entity(bytes(problem));
        if (refusal.status() == 503 || refusal == CommonProblem.IDEMPOTENCY_IN_FLIGHT) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return answer.build();
    }

    private byte[] bytes(Problem problem) {
        try {
            return json.writeValueAsBytes(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is plain text and numbers", e);
        }
    }
}
