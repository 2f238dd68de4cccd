package org.nuandong.dispatch.supply;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a keeper of goods sends. */
final class StockRequests {

    private static final int MOST = 1_000_000;

    private StockRequests() {}

    /** Who holds the goods. */
    @Schema(name = "StockHolder")
    public record Holder(
            @NotBlank
                    @Size(max = 20)
                    @Schema(
                            description = "Code of the dictionary stock-holder",
                            examples = "station")
                    String kind,
            @NotNull UUID id) {

        StockHolder toHolder() {
            return new StockHolder(kind, id);
        }
    }

    /** Pieces of one item. */
    @Schema(name = "StockLine")
    public record Line(
            @NotBlank
                    @Size(max = 40)
                    @Schema(description = "Code of the dictionary relief-item", examples = "quilt")
                    String item,
            @Min(1) @Max(MOST) int quantity) {}

    /** Pieces of one item that come in, with their lot where it is known. */
    @Schema(name = "ArrivingStock")
    public record Arriving(
            @NotBlank @Size(max = 40) String item,
            @Min(1) @Max(MOST) int quantity,
            @Size(max = 60) @Schema(description = "Number of the lot") String lotNo,
            @Schema(description = "Last good day, Asia/Shanghai") LocalDate expiresOn) {}

    /** What really lies there or came in. */
    @Schema(name = "CountedStock")
    public record Counted(
            @NotBlank @Size(max = 40) String item,
            @Min(0) @Max(MOST) @Schema(description = "Pieces that were counted") int counted,
            @Size(max = 40)
                    @Schema(description = "Code of stock-difference-reason; needed when it differs")
                    String reason) {}

    /** Goods came in from outside. */
    @Schema(name = "StockReceipt")
    public record Receipt(
            @NotNull @Valid Holder holder,
            @NotEmpty @Size(max = 50) List<@NotNull @Valid Arriving> lines,
            @NotBlank @Size(max = 40) @Schema(description = "Code of stock-source") String source,
            @Schema(description = "Now when missing") Instant at) {}

    /** Goods went out. */
    @Schema(name = "StockIssue")
    public record Issue(
            @NotNull @Valid Holder holder,
            @NotEmpty @Size(max = 50) List<@NotNull @Valid Line> lines,
            @NotBlank @Size(max = 40) @Schema(description = "Code of stock-issue-reason")
                    String reason,
            UUID incidentId,
            @Schema(description = "Now when missing") Instant at) {

        List<StockLine> stockLines() {
            return StockRequests.stockLines(lines);
        }
    }

    /** Unused goods came back. */
    @Schema(name = "StockReturn")
    public record Return(
            @NotNull @Valid Holder holder,
            @NotEmpty @Size(max = 50) List<@NotNull @Valid Arriving> lines,
            @NotBlank @Size(max = 40) @Schema(description = "Code of stock-return-reason")
                    String reason,
            UUID incidentId,
            @Schema(description = "Now when missing") Instant at) {}

    /** Somebody looked and counted. */
    @Schema(name = "StockCount")
    public record Count(
            @NotNull @Valid Holder holder,
            @NotEmpty @Size(max = 50) List<@NotNull @Valid Counted> lines,
            @Schema(description = "Now when missing") Instant at) {}

    /** Goods are sent to another holder. */
    @Schema(name = "StockTransfer")
    public record Sending(
            @NotNull @Valid Holder from,
            @NotNull @Valid Holder to,
            @NotEmpty @Size(max = 50) List<@NotNull @Valid Line> lines,
            @Size(max = 200) String note,
            @Schema(description = "Now when missing") Instant at) {

        List<StockLine> stockLines() {
            return StockRequests.stockLines(lines);
        }
    }

    /** What came in of a transfer: every item of it, with a reason where it differs. */
    @Schema(name = "StockTransferReceipt")
    public record TransferReceipt(
            @NotEmpty @Size(max = 50) List<@NotNull @Valid Counted> lines,
            @Schema(description = "Now when missing") Instant at) {}

    private static List<StockLine> stockLines(List<Line> lines) {
        return lines.stream().map(line -> new StockLine(line.item(), line.quantity())).toList();
    }
}
