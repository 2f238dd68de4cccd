package org.nuandong.commons.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.personal.OpaqueValues;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.trace.CurrentRequest;

/**
 * Does the work of {@link Idempotent}. Its priority lies behind the transactional interceptor's
 * (200): lock, effect and kept answer are one transaction, so a lost answer can be asked for again
 * and a refused request leaves nothing behind.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 250)
class IdempotencyInterceptor {

    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG);
    private static final String REPLAYED = "Idempotent-Replayed";

    private final IdempotencyKeys keys;
    private final KeptAnswers answers;
    private final OpaqueValues opaque;
    private final Caller caller;
    private final ObjectMapper json;
    private final TransactionManager transactions;

    IdempotencyInterceptor(
            IdempotencyKeys keys,
            KeptAnswers answers,
            OpaqueValues opaque,
            Caller caller,
            ObjectMapper json,
            TransactionManager transactions) {
        this.keys = keys;
        this.answers = answers;
        this.opaque = opaque;
        this.caller = caller;
        this.json = json;
        this.transactions = transactions;
    }

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        requireTransaction(call.getMethod());
        String key = keys.validate(CurrentRequest.headers(IdempotencyKeys.HEADER));
        IdempotencyPlace place =
                new IdempotencyPlace(caller.subject(), operation(call.getMethod()), key);
        if (!answers.lock(place)) {
            throw CommonProblem.IDEMPOTENCY_IN_FLIGHT.because();
        }
        Object[] asked = asked(call);
        KeptAnswer kept = answers.read(place).orElse(null);
        if (kept != null) {
            if (!keys.matches(kept.bodyHash(), asked)) {
                throw CommonProblem.IDEMPOTENCY_KEY_REUSED.because();
            }
            return replay(kept, place);
        }
        // Before the effect: a method may change what it was given.
        byte[] hash = keys.hash(asked);
        RestResponse<?> answer = (RestResponse<?>) call.proceed();
        if (answer.getStatus() < 400) {
            answers.keep(place, kept(answer, hash, place));
        }
        return answer;
    }

    private KeptAnswer kept(RestResponse<?> answer, byte[] hash, IdempotencyPlace place)
            throws JsonProcessingException {
        Map<String, String> headers = new TreeMap<>();
        for (String name : KEPT_HEADERS) {
            String value = answer.getHeaderString(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        byte[] body =
                answer.getEntity() == null
                        ? new byte[0]
                        : json.writeValueAsBytes(answer.getEntity());
        return new KeptAnswer(
                hash, answer.getStatus(), opaque.seal(body, sealPlace(place)), headers);
    }

    /** The body is given again as the JSON that was sent, whatever the view looks like by now. */
    private RestResponse<RawValue> replay(KeptAnswer kept, IdempotencyPlace place) {
        byte[] body = opaque.open(kept.sealed(), sealPlace(place));
        RestResponse.ResponseBuilder<RawValue> again =
                RestResponse.ResponseBuilder.create(
                        RestResponse.Status.fromStatusCode(kept.status()),
                        body.length == 0
                                ? null
                                : new RawValue(new String(body, StandardCharsets.UTF_8)));
        kept.headers().forEach(again::header);
        return again.header(REPLAYED, "true").build();
    }

    private void requireTransaction(Method method) throws SystemException {
        if (transactions.getStatus() != Status.STATUS_ACTIVE
                || method.getReturnType() != RestResponse.class) {
            throw new IllegalStateException(
                    method + " is @Idempotent: it must be @Transactional and give RestResponse");
        }
    }

    /** The operationId is promised to callers; a method's name is not. */
    private static String operation(Method method) {
        Operation operation = method.getAnnotation(Operation.class);
        return operation != null && !operation.operationId().isEmpty()
                ? operation.operationId()
                : method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    /** Path, query and body; headers are how it was asked, not what. */
    private static Object[] asked(InvocationContext call) {
        List<Object> asked = new ArrayList<>();
        java.lang.reflect.Parameter[] parameters = call.getMethod().getParameters();
        for (int i = 0; i < parameters.length; i++) {
            if (!parameters[i].isAnnotationPresent(Context.class)
                    && !parameters[i].isAnnotationPresent(HeaderParam.class)
                    && !parameters[i].isAnnotationPresent(RestHeader.class)) {
                asked.add(call.getParameters()[i]);
            }
        }
        return asked.toArray();
    }

    private static String sealPlace(IdempotencyPlace place) {
        return "answer:" + place.text();
    }
}
