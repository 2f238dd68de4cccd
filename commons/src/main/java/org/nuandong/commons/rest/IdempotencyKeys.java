package org.nuandong.commons.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.List;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.problem.CommonProblem;

/**
 * The rules about an {@code Idempotency-Key} itself, shared by the interceptor and by an intake
 * that writes {@code idempotency_key} rows set-wise with its own statement.
 */
@ApplicationScoped
public class IdempotencyKeys {

    public static final String HEADER = "Idempotency-Key";

    private static final int LONGEST = 255;
    private static final String DOMAIN = "idempotency-body";

    private final PersonalData personal;
    private final ObjectMapper json;

    IdempotencyKeys(PersonalData personal, ObjectMapper json) {
        this.personal = personal;
        this.json = json.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    /** The one value of the header: 400 when missing, sent twice, empty, too long or unreadable. */
    public String validate(List<String> header) {
        if (header.isEmpty()) {
            throw CommonProblem.IDEMPOTENCY_KEY_MISSING.at(HEADER);
        }
        String key = header.get(0);
        boolean readable = key.chars().allMatch(c -> c > 0x20 && c < 0x7F);
        if (header.size() > 1 || key.isEmpty() || key.length() > LONGEST || !readable) {
            throw CommonProblem.IDEMPOTENCY_KEY_INVALID.at(HEADER);
        }
        return key;
    }

    /**
     * A keyed digest of what was asked: the request's parts as canonical JSON. Keyed, for a plain
     * digest of a telephone number can be guessed.
     */
    public byte[] hash(Object... parts) {
        return personal.blindIndex(DOMAIN, canonical(parts));
    }

    /** Is {@code kept} the digest of these parts, under today's key or an earlier one? */
    public boolean matches(byte[] kept, Object... parts) {
        return personal.blindIndexes(DOMAIN, canonical(parts)).stream()
                .anyMatch(digest -> MessageDigest.isEqual(digest, kept));
    }

    private String canonical(Object[] parts) {
        try {
            return json.writeValueAsString(parts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request is made of JSON", e);
        }
    }
}
