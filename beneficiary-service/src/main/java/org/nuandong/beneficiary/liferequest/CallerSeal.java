package org.nuandong.beneficiary.liferequest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.nuandong.commons.audit.AuditTrail;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.personal.Mask;
import org.nuandong.commons.personal.PersonalData;
import org.nuandong.commons.personal.Telephone;
import org.nuandong.commons.problem.CommonProblem;

/** 来电人信息: sealed at the call, masked in every answer, in clear for a purpose only. */
@ApplicationScoped
class CallerSeal {

    private static final List<String> FIELDS = List.of("name", "telephone", "address");

    private final PersonalData personal;
    private final AuditTrail audit;
    private final Dictionaries dictionaries;
    private final ObjectMapper json;

    CallerSeal(
            PersonalData personal, AuditTrail audit, Dictionaries dictionaries, ObjectMapper json) {
        this.personal = personal;
        this.audit = audit;
        this.dictionaries = dictionaries;
        this.json = json;
    }

    byte[] seal(UUID request, LifeCaller caller) {
        if (caller == null) {
            return null;
        }
        Telephone telephone =
                Telephone.parse(caller.telephone())
                        .orElseThrow(
                                () ->
                                        LifeRequestProblem.CALLER_TELEPHONE_INVALID.at(
                                                "caller.telephone"));
        try {
            return personal.encrypt(
                    json.writeValueAsString(caller.reachedAt(telephone.number())), place(request));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a caller is plain text", e);
        }
    }

    /** Null where the register has a file, or it is over. */
    String masked(LifeRequest request) {
        LifeCaller caller = open(request);
        if (caller == null) {
            return null;
        }
        String name = caller.name();
        return name.substring(0, name.offsetByCodePoints(0, 1))
                + "** "
                + Mask.telephone(caller.telephone());
    }

    LifeCaller clear(LifeRequest request, String purpose) {
        dictionaries.require("reading-purpose", purpose, "purpose");
        LifeCaller caller = open(request);
        if (caller == null) {
            throw CommonProblem.NOT_FOUND.because();
        }
        audit.read(
                LifeRequest.TYPE,
                request.id(),
                request.region(),
                request.unitId(),
                FIELDS,
                purpose);
        return caller;
    }

    private LifeCaller open(LifeRequest request) {
        if (request.callerSealed() == null) {
            return null;
        }
        try {
            return json.readValue(
                    personal.decrypt(request.callerSealed(), place(request.id())),
                    LifeCaller.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was sealed was written here", e);
        }
    }

    private static String place(UUID request) {
        return "life_request:caller:" + request;
    }
}
