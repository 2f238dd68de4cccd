package org.nuandong.dispatch.call;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.nuandong.commons.preset.Presets;
import org.nuandong.commons.problem.Language;
import org.nuandong.commons.region.RegionCode;
import org.nuandong.dispatch.tip.PlatformCall;
import org.nuandong.dispatch.tip.TakenCall;
import org.nuandong.dispatch.tip.TipReceipt;
import org.nuandong.dispatch.tip.WarningView;
import org.nuandong.dispatch.workorder.NewWorkOrder;
import org.nuandong.dispatch.workorder.StandingOrder;
import org.nuandong.dispatch.workorder.WorkOrders;

/**
 * Takes work orders of 12345 in: first the tip, durable by itself, then the order; a line that
 * broke between the two is mended by the same order again.
 */
@ApplicationScoped
class WorkOrderCalls {

    private static final String HELP = "help";

    private final PlatformCalls calls;
    private final WorkOrders orders;
    private final Presets presets;
    private final Clock clock;

    WorkOrderCalls(PlatformCalls calls, WorkOrders orders, Presets presets, Clock clock) {
        this.calls = calls;
        this.orders = orders;
        this.presets = presets;
        this.clock = clock;
    }

    /** Its receipt, and whether it was not there before. */
    record Taken(boolean first, WorkOrderReceipt receipt) {}

    Taken take(JsonNode body, Language language) {
        ReadCall read = calls.read(Platform.CITIZEN_12345, body);
        PlatformCall call = calls.tip(Platform.CITIZEN_12345, body, read);
        TakenCall tip = isTip(read, call) ? calls.take(call).await().indefinitely() : null;
        StandingOrder order = orders.stand(order(read, call, tip));
        TipReceipt receipt = tip == null ? null : tip.answer(language);
        List<WarningView> warnings =
                tip == null ? WarningView.of(read.warnings(), language) : receipt.warnings();
        return new Taken(order.first(), WorkOrderReceipt.of(order, receipt, warnings));
    }

    /** No tip may be lost: only kinds of the preset whose category says nothing of a rescue. */
    private boolean isTip(ReadCall read, PlatformCall call) {
        if (read.kind() != null || !read.facts().isEmpty()) {
            return true;
        }
        String others = presets.text("dispatch.work-order.no-tip", call.office(), clock.instant());
        return !List.of(others.split("\\s*,\\s*")).contains(kind(read))
                || orders.isTip(call.office(), call.ref(), call.test());
    }

    private static NewWorkOrder order(ReadCall read, PlatformCall call, TakenCall tip) {
        RegionCode region = call.region() == null ? call.office() : call.region();
        return new NewWorkOrder(
                call.office(),
                call.ref(),
                region,
                kind(read),
                read.title(),
                call.where().description(),
                call.where().address(),
                read.replyBy(),
                tip == null ? null : tip.tipId(),
                tip == null ? null : tip.incidentId(),
                call.test(),
                call.canonical(),
                call.raw());
    }

    private static String kind(ReadCall read) {
        return read.orderKind() == null ? HELP : read.orderKind();
    }
}
