namespace CampusIssues.UnitTests.Emulator.S3;

public sealed class ObjectLockTests : S3Facts
{
    private const string Locked = "403 AccessDenied: Access Denied because object protected by object lock.";
    private static readonly (string, string) Bypass = ("x-amz-bypass-governance-retention", "true");

    [Fact]
    public async Task A_version_is_kept_as_long_as_the_bucket_says()
    {
        await DoneAsync("PUT", "/safe", null, ("x-amz-bucket-object-lock-enabled", "true"));
        await DoneAsync("PUT", "/safe?object-lock", "<ObjectLockConfiguration><ObjectLockEnabled>Enabled</ObjectLockEnabled><Rule><DefaultRetention><Mode>GOVERNANCE</Mode><Days>2</Days></DefaultRetention></Rule></ObjectLockConfiguration>");
        var version = await PutAsync("/safe/a");

        (await RefusedAsync("DELETE", $"/safe/a?versionId={version}")).ShouldBe(Locked);
        (await RefusedAsync("PUT", "/safe/a?retention", Retention("GOVERNANCE", "2026-01-01T00:00:00Z"))).ShouldBe("400 InvalidArgument: The retain until date must be in the future!");
        (await RefusedAsync("PUT", "/safe?versioning", "<VersioningConfiguration><Status>Suspended</Status></VersioningConfiguration>")).ShouldBe(
            "409 InvalidBucketState: An Object Lock configuration is present on this bucket, so the versioning state cannot be changed.");
        using var head = await DoneAsync("HEAD", "/safe/a");
        head.Headers.GetValues("x-amz-object-lock-mode").ShouldBe(["GOVERNANCE"]);

        // A marker deletes nothing.
        await DoneAsync("DELETE", "/safe/a");
        await DoneAsync("DELETE", $"/safe/a?versionId={version}", null, Bypass);
    }

    [Fact]
    public async Task Compliance_is_not_got_around_and_a_hold_ends_when_it_is_released()
    {
        await DoneAsync("PUT", "/safe", null, ("x-amz-bucket-object-lock-enabled", "true"));
        var kept = await PutAsync("/safe/a", ("x-amz-object-lock-mode", "COMPLIANCE"), ("x-amz-object-lock-retain-until-date", "2999-01-01T00:00:00Z"));
        var held = await PutAsync("/safe/b", ("x-amz-object-lock-legal-hold", "ON"));

        (await RefusedAsync("DELETE", $"/safe/a?versionId={kept}", null, Bypass)).ShouldBe(Locked);
        (await RefusedAsync("PUT", "/safe/a?retention", Retention("GOVERNANCE", "2999-01-01T00:00:00Z"))).ShouldBe(Locked);
        await DoneAsync("PUT", "/safe/a?retention", Retention("COMPLIANCE", "2999-01-02T00:00:00Z"));
        (await TextAsync("/safe/a?retention")).ShouldContain("<Mode>COMPLIANCE</Mode><RetainUntilDate>2999-01-02T00:00:00");

        (await RefusedAsync("DELETE", $"/safe/b?versionId={held}", null, Bypass)).ShouldBe(Locked);
        await DoneAsync("PUT", "/safe/b?legal-hold", "<LegalHold><Status>OFF</Status></LegalHold>");
        await DoneAsync("DELETE", $"/safe/b?versionId={held}");
    }

    [Fact]
    public async Task A_bucket_without_it_has_no_locks()
    {
        await DoneAsync("PUT", "/box/a", "x");

        (await RefusedAsync("GET", "/box?object-lock")).ShouldBe("404 ObjectLockConfigurationNotFoundError: Object Lock configuration does not exist for this bucket");
        (await RefusedAsync("GET", "/box/a?retention")).ShouldBe("400 InvalidRequest: Bucket is missing Object Lock Configuration");
        (await RefusedAsync("PUT", "/box/b", "x", ("x-amz-object-lock-legal-hold", "ON"))).ShouldBe("400 InvalidRequest: Bucket is missing Object Lock Configuration");
        (await RefusedAsync("PUT", "/box?object-lock", "<ObjectLockConfiguration><ObjectLockEnabled>Enabled</ObjectLockEnabled></ObjectLockConfiguration>")).ShouldBe(
            "409 InvalidBucketState: Versioning must be 'Enabled' on the bucket to apply a Object Lock configuration");
    }

    private static string Retention(string mode, string until) => $"<Retention><Mode>{mode}</Mode><RetainUntilDate>{until}</RetainUntilDate></Retention>";

    private async Task<string> PutAsync(string path, params (string, string)[] headers)
    {
        using var answer = await DoneAsync("PUT", path, "x", headers);
        return answer.Headers.GetValues("x-amz-version-id").Single();
    }
}
