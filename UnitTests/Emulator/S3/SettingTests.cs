namespace CampusIssues.UnitTests.Emulator.S3;

public sealed class SettingTests : S3Facts
{
    [Theory]
    [InlineData("GET", "/box?replication", null, "404 ReplicationConfigurationNotFoundError: The replication configuration was not found")]
    [InlineData("PUT", "/box?replication", "<ReplicationConfiguration/>", "501 NotImplemented: A header you provided implies functionality that is not implemented")]
    [InlineData("GET", "/box?metrics&id=all", null, "404 NoSuchConfiguration: The specified configuration does not exist.")]
    [InlineData("PUT", "/box?requestPayment", "<RequestPaymentConfiguration><Payer>Nobody</Payer></RequestPaymentConfiguration>", "400 MalformedXML: The XML you provided was not well-formed or did not validate against our published schema")]
    [InlineData("PUT", "/box?logging", "<BucketLoggingStatus><LoggingEnabled><TargetBucket>none</TargetBucket></LoggingEnabled></BucketLoggingStatus>", "400 InvalidTargetBucketForLogging: The target bucket for logging does not exist")]
    [InlineData("PUT", "/box?lifecycle", "<LifecycleConfiguration><Rule><Status>Enabled</Status><Filter/><Expiration><Date>2030-01-01T05:00:00Z</Date></Expiration></Rule></LifecycleConfiguration>", "400 InvalidArgument: 'Date' must be at midnight GMT")]
    [InlineData("GET", "/box/a?versionId=abc", null, "400 InvalidArgument: Invalid version id specified")]
    [InlineData("GET", "/box/a?versionId=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", null, "404 NoSuchVersion: The specified version does not exist.")]
    public async Task What_a_bucket_does_not_have(string method, string path, string? body, string refusal) => (await RefusedAsync(method, path, body)).ShouldBe(refusal);

    [Theory]
    [InlineData("accelerate", "AccelerateConfiguration")]
    [InlineData("requestPayment", "<Payer>BucketOwner</Payer>")]
    [InlineData("analytics", "<IsTruncated>false</IsTruncated>")]
    [InlineData("inventory", "<IsTruncated>false</IsTruncated>")]
    [InlineData("intelligent-tiering", "<IsTruncated>false</IsTruncated>")]
    public async Task What_a_new_bucket_tells(string parameter, string told) => (await TextAsync($"/box?{parameter}")).ShouldContain(told);

    [Fact]
    public async Task When_an_object_expires_is_told_with_the_rule()
    {
        await DoneAsync("PUT", "/box?lifecycle", "<LifecycleConfiguration><Rule><ID>short</ID><Status>Enabled</Status><Filter><Prefix>tmp/</Prefix></Filter><Expiration><Date>2999-01-01T00:00:00Z</Date></Expiration></Rule></LifecycleConfiguration>");

        using var expiring = await DoneAsync("PUT", "/box/tmp/a", "x");
        using var staying = await DoneAsync("PUT", "/box/a", "x");

        expiring.Headers.GetValues("x-amz-expiration").ShouldBe(["expiry-date=\"Tue, 01 Jan 2999 00:00:00 GMT\", rule-id=\"short\""]);
        staying.Headers.Contains("x-amz-expiration").ShouldBeFalse();
    }

    [Theory]
    [InlineData("If-None-Match", "\"abc\"", "501 NotImplemented: A header you provided implies functionality that is not implemented")]
    [InlineData("If-Match", "*", "501 NotImplemented: A header you provided implies functionality that is not implemented")]
    [InlineData("x-amz-expected-bucket-owner", "abc", "400 InvalidBucketOwnerAWSAccountID: The value of the expected bucket owner parameter must be an AWS account ID...")]
    [InlineData("x-amz-grant-read", "id=\"abc\"", "400 InvalidArgument: Invalid id")]
    [InlineData("Content-MD5", "1B2M2Y8AsgTpgAmY7PhCfg==", "400 BadDigest: The Content-MD5 you specified did not match what we received.")]
    public async Task A_header_that_a_write_can_not_have(string name, string value, string refusal) => (await RefusedAsync("PUT", "/box/a", "x", (name, value))).ShouldBe(refusal);

    [Fact]
    public async Task An_upload_of_composed_checksums_needs_that_of_each_part()
    {
        var started = await DoneAsync("POST", "/box/a?uploads", null, ("x-amz-checksum-algorithm", "SHA256"), ("x-amz-checksum-type", "COMPOSITE"));
        var id = System.Xml.Linq.XElement.Parse(await started.Content.ReadAsStringAsync()).Elements().Single(element => element.Name.LocalName == "UploadId").Value;
        var part = await DoneAsync("PUT", $"/box/a?partNumber=1&uploadId={id}", "hello", ("x-amz-checksum-sha256", "LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ="));
        string Complete(string checksum) => $"<CompleteMultipartUpload><Part><PartNumber>1</PartNumber><ETag>{part.Headers.ETag!.Tag}</ETag>{checksum}</Part></CompleteMultipartUpload>";

        (await RefusedAsync("POST", $"/box/a?uploadId={id}", Complete(""))).ShouldBe(
            "400 InvalidRequest: The upload was created using a sha256 checksum. The complete request must include the checksum for each part. It was missing for part 1 in the request.");
        await DoneAsync("POST", $"/box/a?uploadId={id}", Complete("<ChecksumSHA256>LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=</ChecksumSHA256>"));
        using var attributes = await DoneAsync("GET", "/box/a?attributes", null, ("x-amz-object-attributes", "ObjectParts"));
        (await attributes.Content.ReadAsStringAsync()).ShouldContain("<PartsCount>1</PartsCount>");
    }
}
