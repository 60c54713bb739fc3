using System.Xml.Linq;
using CampusIssues.UnitTests.Emulator.Support;

namespace CampusIssues.UnitTests.Emulator.S3;

public sealed class PostObjectTests : S3Facts
{
    [Fact]
    public async Task A_form_becomes_an_object_named_after_its_file()
    {
        using var answer = await PostAsync(PostForms.Signed(("key", "notes/${filename}"), ("Content-Type", "text/x-note"), ("x-amz-meta-a", "b")));

        ((int)answer.StatusCode).ShouldBe(204);
        answer.Headers.ETag!.Tag.ShouldBe("\"5d41402abc4b2a76b9719d911017c592\"");
        using var read = await DoneAsync("GET", "/box/notes/note.txt");
        (await read.Content.ReadAsStringAsync()).ShouldBe("hello");
        read.Content.Headers.ContentType!.MediaType.ShouldBe("text/x-note");
        read.Headers.GetValues("x-amz-meta-a").ShouldBe(["b"]);
    }

    [Fact]
    public async Task The_answer_is_as_the_form_asks()
    {
        using var created = await PostAsync(PostForms.Signed(("key", "a"), ("success_action_status", "201")));
        using var redirected = await PostAsync(PostForms.Signed(("key", "a"), ("success_action_redirect", "http://site/done")));

        ((int)created.StatusCode).ShouldBe(201);
        XElement.Parse(await created.Content.ReadAsStringAsync()).Elements().Select(element => (element.Name.LocalName, element.Value)).ShouldBe(
            [("Location", "http://localhost:4566/box/a"), ("Bucket", "box"), ("Key", "a"), ("ETag", "\"5d41402abc4b2a76b9719d911017c592\"")]);
        ((int)redirected.StatusCode).ShouldBe(303);
        redirected.Headers.Location!.OriginalString.ShouldBe("http://site/done?bucket=box&key=a&etag=%225d41402abc4b2a76b9719d911017c592%22");
    }

    [Theory]
    [InlineData("""{"expiration":"2020-01-01T00:00:00Z","conditions":[]}""", "403 AccessDenied: Invalid according to Policy: Policy expired.")]
    [InlineData("""{"expiration":"2999-01-01T00:00:00Z","conditions":[["starts-with","$x-amz-credential",""]]}""", "403 AccessDenied: Invalid according to Policy: Extra input fields: key")]
    [InlineData("""{"expiration":"2999-01-01T00:00:00Z","conditions":[{"bucket":"other"}]}""", """403 AccessDenied: Invalid according to Policy: Policy Condition failed: ["eq", "$bucket", "other"]""")]
    [InlineData("""{"expiration":"2999-01-01T00:00:00Z","conditions":[["starts-with","$key","user/"]]}""", """403 AccessDenied: Invalid according to Policy: Policy Condition failed: ["starts-with", "$key", "user/"]""")]
    [InlineData("""{"expiration":"2999-01-01T00:00:00Z","conditions":[{"key":"a"},["starts-with","$x-amz-credential",""],["content-length-range",1,4]]}""", "400 EntityTooLarge: Your proposed upload exceeds the maximum allowed size")]
    [InlineData("""{"expiration":"2999-01-01T00:00:00Z","conditions":[{"key":"a"},["starts-with","$x-amz-credential",""],["content-length-range",6,9]]}""", "400 EntityTooSmall: Your proposed upload is smaller than the minimum allowed size")]
    [InlineData("""{"conditions":[]}""", "400 InvalidPolicyDocument: Invalid Policy: Policy missing expiration.")]
    public async Task A_form_that_its_policy_does_not_let_be(string policy, string refusal)
    {
        using var answer = await PostAsync(PostForms.Signed(policy, ("key", "a")));

        (await RefusalAsync(answer)).ShouldBe(refusal);
        (await RefusedAsync("GET", "/box/a")).ShouldBe("404 NoSuchKey: The specified key does not exist.");
    }

    [Fact]
    public async Task A_form_that_nobody_signed_or_that_is_none()
    {
        using var unsigned = await PostAsync(PostForms.Of(("key", "a")));
        using var other = await PostAsync(new StringContent("x"));
        using var forged = await PostAsync(PostForms.Of(
            ("key", "a"), ("policy", "e30="), ("x-amz-credential", "test/20260101/us-east-1/s3/aws4_request"), ("x-amz-signature", "0")));

        (await RefusalAsync(unsigned)).ShouldBe("403 AccessDenied: Access Denied");
        (await RefusalAsync(other)).ShouldBe("412 PreconditionFailed: At least one of the pre-conditions you specified did not hold");
        (await RefusalAsync(forged)).ShouldBe("403 SignatureDoesNotMatch: The request signature we calculated does not match the signature you provided. Check your key and signing method.");
    }
}
