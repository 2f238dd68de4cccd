package org.nuandong.commons.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuandong.deploy.testing.Backing;

/** Lists are read page by page; a cursor opens only the list it was made for. */
@QuarkusTest
@QuarkusTestResource(Backing.class)
class PagingTest {

    @Test
    void a_list_is_walked_by_its_links_to_the_end() {
        Response first = Orders.clerk().get(Orders.PATH + "?limit=2&kind=a%20b");
        first.then().body("items", contains("1", "2"));
        Response second = follow(first);
        second.then().body("items", contains("3", "4"));
        Response last = follow(second);
        last.then()
                .body("items", contains("5"))
                .body("nextCursor", nullValue())
                .header("Link", nullValue());
    }

    @Test
    void a_cursor_shows_nothing_of_the_values_it_holds() {
        String cursor = cursor("?limit=2");
        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        assertThat(new String(java.util.Base64.getUrlDecoder().decode(cursor))).doesNotContain("特");
    }

    @Test
    void a_cursor_that_was_tampered_with_is_400() {
        String cursor = cursor("?limit=2");
        for (int at = 0; at < cursor.length(); at += 7) {
            char other = cursor.charAt(at) == 'A' ? 'B' : 'A';
            refused("?cursor=" + cursor.substring(0, at) + other + cursor.substring(at + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"?cursor=abc", "?cursor=!!", "?cursor=MQ"})
    void what_is_no_cursor_is_400(String query) {
        refused(query);
    }

    @Test
    void a_cursor_does_not_open_another_filter() {
        refused("?kind=other&cursor=" + cursor("?limit=2&kind=quilts"));
    }

    @Test
    void a_cursor_may_be_used_with_another_limit() {
        Orders.clerk()
                .get(Orders.PATH + "?limit=3&cursor=" + cursor("?limit=1"))
                .then()
                .body("items", contains("2", "3", "4"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 201})
    void a_limit_lies_between_1_and_200(int limit) {
        Orders.clerk()
                .get(Orders.PATH + "?limit=" + limit)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("limit"));
    }

    private static void refused(String query) {
        Orders.clerk()
                .get(Orders.PATH + query)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-cursor"))
                .body("violations[0].field", equalTo("cursor"))
                .body("violations[0].in", equalTo("query"));
    }

    private static String cursor(String query) {
        return Orders.clerk().get(Orders.PATH + query).jsonPath().getString("nextCursor");
    }

    private static Response follow(Response page) {
        String link = page.header("Link");
        assertThat(link).endsWith(">; rel=\"next\"");
        String target = link.substring(1, link.indexOf('>'));
        return Orders.clerk().urlEncodingEnabled(false).get(target);
    }
}
