package org.nuandong.commons.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.nuandong.commons.dictionary.Dictionaries;
import org.nuandong.commons.problem.CommonProblem;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.commons.security.Caller;
import org.nuandong.commons.security.Role;

/** A small feature of the tests: orders of quilts, with everything an operation can have. */
@Path("/api/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OrderResource {

    @jakarta.inject.Inject AgroalDataSource database;
    @jakarta.inject.Inject Paging paging;
    @jakarta.inject.Inject Dictionaries dictionaries;
    @jakarta.inject.Inject Caller caller;

    public record Line(@NotBlank String item, int quantity) {}

    public record NewOrder(
            @NotBlank String telephone,
            RegionCode region,
            String sex,
            BigDecimal amountYuan,
            Instant occurredAt,
            Boolean urgent,
            @Valid List<Line> lines) {}

    public record OrderView(UUID id, String telephone, BigDecimal amountYuan, Instant occurredAt) {}

    public record Filter(
            @QueryParam("kind") String kind, @QueryParam("since") @Max(5) Integer since) {}

    @POST
    @RolesAllowed(Role.HOTLINE_CLERK)
    @Idempotent
    @Transactional
    @Operation(operationId = "createOrder", summary = "Order quilts / 订购棉被")
    @APIResponse(responseCode = "201", description = "Ordered / 已订购")
    public RestResponse<OrderView> create(@NotNull @Valid NewOrder order) throws SQLException {
        dictionaries.require("sex", order.sex(), "sex");
        if (order.region() != null) {
            caller.requireRegion(order.region());
        }
        UUID id = UUID.randomUUID();
        insert(id, order.telephone());
        if ("fail-after-effect".equals(order.telephone())) {
            throw OrderProblem.NO_QUILTS_LEFT.because(3);
        }
        OrderView view =
                new OrderView(id, order.telephone(), order.amountYuan(), order.occurredAt());
        return RestResponse.ResponseBuilder.<OrderView>created(URI.create("/api/v1/orders/" + id))
                .entity(view)
                .header("ETag", Versions.etag(0))
                .build();
    }

    @POST
    @Path("/platform")
    @RolesAllowed(Role.PLATFORM_110)
    @Lenient
    public JsonNode platform(JsonNode body, @RestQuery String source) {
        ((ObjectNode) body).put("seenSource", source);
        return body;
    }

    @GET
    @RolesAllowed(Role.HOTLINE_CLERK)
    public Page<String> list(
            @RestQuery Integer limit, @RestQuery String cursor, @RestQuery String kind)
            throws SQLException {
        int most = paging.limit(limit);
        List<String> after = paging.position(cursor);
        return paging.page(
                numbers(after == null ? 0 : Integer.parseInt(after.get(0)), most + 1),
                most,
                number -> List.of(number, "特 殊"),
                number -> number);
    }

    @GET
    @Path("/filtered")
    @RolesAllowed(Role.HOTLINE_CLERK)
    public String filtered(@BeanParam @Valid Filter filter, @RestQuery @Max(9) Integer most) {
        return "\"ok\"";
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.HOTLINE_CLERK)
    public OrderView get(@RestPath UUID id) {
        throw CommonProblem.NOT_FOUND.because();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.HOTLINE_CLERK)
    public void change(@RestPath UUID id, @RestHeader("If-Match") String ifMatch) {
        Versions.require(ifMatch, 3);
    }

    @DELETE
    @Path("/{id}")
    public void unannotated(@RestPath UUID id) {}

    @GET
    @Path("/faults/{kind}")
    @PermitAll
    public String fault(@RestPath String kind) throws SQLException {
        switch (kind) {
            case "null" -> throw new NullPointerException("secret 13800001234");
            case "duplicate" -> {
                UUID id = UUID.randomUUID();
                insert(id, "a");
                insert(id, "b");
            }
            case "gone" -> sql("select pg_terminate_backend(pg_backend_pid())");
            case "crowded" -> takeEveryConnection();
            case "slow" -> sql("set statement_timeout = 50; select pg_sleep(5)");
            default -> throw OrderProblem.NO_QUILTS_LEFT.because(7);
        }
        return "\"none\"";
    }

    private void insert(UUID id, String telephone) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(
                                "insert into test_order (id, telephone) values (?, ?)")) {
            statement.setObject(1, id);
            statement.setString(2, telephone);
            statement.executeUpdate();
        }
    }

    private void takeEveryConnection() throws SQLException {
        List<Connection> taken = new ArrayList<>();
        try {
            while (taken.size() < 100) {
                taken.add(database.getConnection());
            }
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
    }

    private void sql(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private List<String> numbers(int after, int most) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(
                                "select n::text from generate_series(1, 5) n where n > ?"
                                        + " order by n limit ?")) {
            statement.setInt(1, after);
            statement.setInt(2, most);
            try (ResultSet row = statement.executeQuery()) {
                List<String> numbers = new ArrayList<>();
                while (row.next()) {
                    numbers.add(row.getString(1));
                }
                return numbers;
            }
        }
    }
}
