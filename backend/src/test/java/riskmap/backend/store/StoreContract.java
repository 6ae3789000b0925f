package riskmap.backend.store;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import riskmap.backend.store.opening.CityDatabase;
import riskmap.geodata.model.LayerCatalog;

/** What every store promises. Each test starts with an empty store. */
abstract class StoreContract implements EditingContract, HistoryContract, BulkContract, ReceiptContract {

    private StoreSettings settings;

    @AutoClose
    private CityDatabase database;

    /** Where a new, empty store is to be made. */
    abstract StoreSettings settings();

    @BeforeEach
    void open() {
        settings = settings();
        database = CityDatabase.open(settings, LayerCatalog.standard(), Clock.systemUTC());
    }

    @Override
    public CityDatabase database() {
        return database;
    }

    @Override
    public CityDatabase openAt(Instant time) {
        // An embedded database is open once only.
        database.close();
        return CityDatabase.open(settings, LayerCatalog.standard(), Clock.fixed(time, ZoneOffset.UTC));
    }
}
