package riskmap.geodata.intake.geojson;

import riskmap.geodata.intake.RawRecord;
import riskmap.geodata.intake.SourceReader;
import riskmap.geodata.intake.issue.IntakeIssue;
import riskmap.geodata.intake.issue.IntakeIssue.Subject;
import riskmap.geodata.intake.issue.SourcePlace;
import riskmap.geodata.intake.repair.RingOrder;
import riskmap.geodata.model.LocalizedText;

/** Hands records on and says once when rings run the other way round than RFC 7946 asks; the pipeline turns them. */
final class RingNote {

    private final SourceReader.Sink sink;
    private boolean said;

    RingNote(SourceReader.Sink sink) {
        this.sink = sink;
    }

    void accept(RawRecord record) {
        if (!said && record.geometry() != null && !RingOrder.isRightHanded(record.geometry())) {
            said = true;
            sink.notice(new IntakeIssue.SourceNote(
                    Subject.at(SourcePlace.whole(record.place().source())),
                    null,
                    LocalizedText.of(
                            "有不符合 RFC 7946 右手规则的环，首个在第 " + record.place().number() + " 个要素；已调整方向",
                            "has rings that do not keep the right-hand rule of RFC 7946, first in " + record.place()
                                    + "; they are turned")));
        }
        sink.accept(record);
    }
}
