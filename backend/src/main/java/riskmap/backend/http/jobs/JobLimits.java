package riskmap.backend.http.jobs;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Bounds of the jobs.
 *
 * @param threads jobs that run at a time
 * @param mostWaiting jobs that wait at a time
 * @param mostOfAccount unfinished jobs of one account
 * @param mostOfStranger unfinished jobs from one address without an account
 * @param mostKept finished jobs that are remembered
 * @param mostBytes bytes of results kept in files, all together; the oldest go first
 * @param keep how long a finished job is remembered
 * @param longest time a job may run
 */
@Singleton
public record JobLimits(
        @Value("${riskmap.jobs.threads:1}") int threads,
        @Value("${riskmap.jobs.most-waiting:20}") int mostWaiting,
        @Value("${riskmap.jobs.most-of-account:8}") int mostOfAccount,
        @Value("${riskmap.jobs.most-of-stranger:3}") int mostOfStranger,
        @Value("${riskmap.jobs.most-kept:200}") int mostKept,
        @Value("${riskmap.jobs.most-bytes:1073741824}") long mostBytes,
        @Value("${riskmap.jobs.keep:1h}") Duration keep,
        @Value("${riskmap.jobs.longest:10m}") Duration longest) {

    int mostOf(Owner owner) {
        return owner.staff() ? mostOfAccount : mostOfStranger;
    }
}
