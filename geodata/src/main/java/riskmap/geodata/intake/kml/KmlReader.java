package riskmap.geodata.intake.kml;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import riskmap.geodata.crs.Crs;
import riskmap.geodata.intake.CountedInput;
import riskmap.geodata.intake.SourceFile;
import riskmap.geodata.intake.archive.Archive;
import riskmap.geodata.intake.archive.PlainXml;
import riskmap.geodata.intake.issue.SourcePlace;
import riskmap.geodata.intake.issue.UnreadableSource;
import riskmap.geodata.intake.mapping.ImportMapping;

/** Reads the placemarks of a KML document, or of the first document of a KMZ archive. */
public final class KmlReader extends SourceFile {

    private static final int REPORT_EVERY = 500;

    private final boolean archived;

    private KmlReader(Path file, Crs crs, boolean archived) {
        super(file, crs);
        this.archived = archived;
    }

    /**
     * Opens a document.
     *
     * @param archived whether it stands in a KMZ archive
     * @throws IllegalArgumentException when the mapping's reference system is not known
     */
    public static KmlReader open(Path file, ImportMapping mapping, boolean archived) {
        return new KmlReader(file, declared(mapping), archived);
    }

    @Override
    public void verify() throws IOException {
        walk((xml, bytes) -> {
            while (PlainXml.nextTag(xml) != XMLStreamConstants.END_DOCUMENT) {
                // Going through it is all that is wanted.
            }
        });
    }

    @Override
    public void read(Sink sink) throws IOException {
        walk((xml, bytes) -> {
            long number = 0;
            for (int event = PlainXml.nextTag(xml);
                    event != XMLStreamConstants.END_DOCUMENT;
                    event = PlainXml.nextTag(xml)) {
                boolean placemark = event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Placemark");
                if (placemark) {
                    sink.accept(Placemark.read(xml, new SourcePlace(name(), "placemark", ++number)));
                    if (number % REPORT_EVERY == 0) {
                        sink.progress(Math.min(size(), bytes.count()));
                    }
                }
            }
        });
        sink.progress(size());
    }

    private interface Walk {
        void through(XMLStreamReader xml, CountedInput bytes) throws XMLStreamException;
    }

    private void walk(Walk walk) throws IOException {
        if (!archived) {
            walk(walk, Files.newInputStream(file()));
            return;
        }
        try (Archive archive = Archive.open(file())) {
            List<String> documents = archive.namesEnding(".kml");
            walk(walk, archive.open(documents.contains("doc.kml") ? "doc.kml" : documents.get(0)));
        }
    }

    private void walk(Walk walk, InputStream in) throws IOException {
        CountedInput bytes = new CountedInput(in);
        try (InputStream buffered = new BufferedInputStream(bytes, 1 << 16)) {
            walk.through(PlainXml.read(buffered), bytes);
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof UnreadableSource already) {
                throw already;
            }
            throw new UnreadableSource(
                    name(),
                    "不是完整的 KML 文档（" + PlainXml.sentence(e) + "）",
                    "is not a whole KML document: " + PlainXml.sentence(e));
        }
    }
}
