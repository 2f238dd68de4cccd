package org.nuandong.beneficiary;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.nuandong.deploy.testing.Tokens;

/** Who calls: roles and regions in one word. */
public final class Api {

    /** 黄石市, with 黄石港街道 (420202006) and 兴国镇 (420222100). */
    public static final String CITY = "420200";

    public static final String STREET = "420202006";
    public static final String TOWNSHIP = "420222100";

    /** 上街区 of 郑州, which no one of 黄石 may see, with 济源路街道. */
    public static final String FOREIGN_STREET = "410106001";

    private Api() {}

    public static RequestSpecification as(String role, String... regions) {
        return given().auth()
                .oauth2(Tokens.of(role).regions(regions).sign())
                .header("Accept-Language", "en")
                .contentType(ContentType.JSON);
    }

    public static RequestSpecification asBoth(String role, String other, String... regions) {
        return given().auth()
                .oauth2(Tokens.of(role, other).regions(regions).sign())
                .header("Accept-Language", "en")
                .contentType(ContentType.JSON);
    }

    public static RequestSpecification registrar() {
        return as("registrar", CITY);
    }

    /** A registrar's creating POST with a key of its own. */
    public static RequestSpecification posting() {
        return keyed(registrar());
    }

    public static RequestSpecification keyed(RequestSpecification request) {
        return request.header("Idempotency-Key", UUID.randomUUID().toString());
    }
}
