using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.UnitTests.Emulator.Wire;

public sealed class SigningScopeTests
{
    [Fact]
    public void The_scope_is_read_from_the_header()
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.Authorization =
            "AWS4-HMAC-SHA256 Credential=test/20261122/eu-west-1/dynamodb/aws4_request, SignedHeaders=host;x-amz-date, Signature=00";

        SigningScope.Read(http.Request).ShouldBe(new SigningScope("test", "20261122", "eu-west-1", "dynamodb"));
    }

    [Fact]
    public void The_scope_is_read_from_a_presigned_query()
    {
        var http = new DefaultHttpContext();
        http.Request.QueryString = new QueryString("?X-Amz-Credential=test%2F20261122%2Fus-east-1%2Fs3%2Faws4_request");

        SigningScope.Read(http.Request).ShouldBe(new SigningScope("test", "20261122", "us-east-1", "s3"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bearer abc")]
    [InlineData("AWS4-HMAC-SHA256 Credential=test/20261122, Signature=00")]
    public void Another_request_has_none(string authorization)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.Authorization = authorization;

        SigningScope.Read(http.Request).ShouldBeNull();
    }
}
