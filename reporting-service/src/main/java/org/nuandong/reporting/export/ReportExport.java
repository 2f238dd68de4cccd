package org.nuandong.reporting.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.UUID;
import org.nuandong.commons.problem.Language;
import org.nuandong.commons.reference.RegionNames;
import org.nuandong.reporting.disclosure.Disclosure;
import org.nuandong.reporting.disclosure.PublicFigures;
import org.nuandong.reporting.report.ReportBook;
import org.nuandong.reporting.report.ReportHead;
import org.nuandong.reporting.report.ReportView;

/** 导出报表: one report as a file, within the caller's scope; a few kilobytes, made at once. */
@ApplicationScoped
class ReportExport {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ReportBook reports;
    private final Disclosure disclosure;
    private final RegionNames regions;

    ReportExport(ReportBook reports, Disclosure disclosure, RegionNames regions) {
        this.reports = reports;
        this.disclosure = disclosure;
        this.regions = regions;
    }

    /** What is sent; the digest is the SHA-256 of the content in base64. */
    record File(ExportFormat format, String name, byte[] content, String digest) {}

    File of(UUID id, ExportFormat format, Audience audience) {
        if (format == ExportFormat.JSON) {
            if (audience == Audience.PUBLIC) {
                throw ExportProblem.EXPORT_NOT_FOR_PUBLIC.at("format");
            }
            return file(
                    reports.visible(id),
                    format,
                    reports.content(id).getBytes(StandardCharsets.UTF_8));
        }
        ReportHead head = reports.visible(id);
        return file(head, format, drawn(paper(head, audience), format));
    }

    private Paper paper(ReportHead head, Audience audience) {
        ReportView view = reports.view(head.id());
        Words words = Words.in(Language.current().tag());
        String who = view.unitName() == null ? place(head) : view.unitName();
        if (audience == Audience.OFFICE) {
            return PaperMaker.forOffices(view, words, who);
        }
        PublicFigures figures =
                disclosure.of(
                        reports.edition(head.id()).form(),
                        reports.sheet(head.id()),
                        head.region(),
                        head.period().endsAt());
        return PaperMaker.forPublic(view, words, who, figures);
    }

    private String place(ReportHead head) {
        return regions.name(head.region()).orElse(head.region().code());
    }

    private static byte[] drawn(Paper paper, ExportFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (format == ExportFormat.CSV) {
                PaperTable.write(paper, out);
            } else {
                PaperWorkbook.write(paper, out);
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory takes bytes", e);
        }
        return out.toByteArray();
    }

    /** Named without words, so that the name survives every system: form, period, revision. */
    private static File file(ReportHead head, ExportFormat format, byte[] content) {
        String name =
                head.form()
                        + "-"
                        + head.period().text()
                        + "-r"
                        + head.revision()
                        + "."
                        + format.code();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new File(format, name, content, Base64.getEncoder().encodeToString(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}
