package org.nuandong.commons.rest;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.nuandong.commons.security.Role;
import org.nuandong.deploy.testing.Backing;
import org.nuandong.deploy.testing.Tokens;

/** How the tests speak to the order feature. */
final class Orders {

    static final String PATH = "/api/v1/orders";

    private Orders() {}

    static RequestSpecification clerk() {
        return given().auth()
                .oauth2(Tokens.of(Role.HOTLINE_CLERK).regions("420200").sign())
                .contentType("application/json");
    }

    static RequestSpecification order(String body) {
        return clerk().header("Idempotency-Key", UUID.randomUUID()).body(body);
    }

    static int countOf(String telephone) throws SQLException {
        try (Connection connection = Backing.connect();
                PreparedStatement statement =
                        connection.prepareStatement(
                                "select count(*) from test_order where telephone = ?")) {
            statement.setString(1, telephone);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
