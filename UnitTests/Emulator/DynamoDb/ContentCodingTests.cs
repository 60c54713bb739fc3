using System.IO.Compression;
using System.Text;
using CampusIssues.Emulator.DynamoDb;
using CampusIssues.Emulator.Wire;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.UnitTests.Emulator.DynamoDb;

public sealed class ContentCodingTests
{
    private const string Text = """{"TableName":"Tab"}""";

    [Theory]
    [InlineData("identity", null)]
    [InlineData("br", null)]
    [InlineData("x-gzip", null)]
    [InlineData("\"gzip\"", null)]
    [InlineData("gzip br", null)]
    [InlineData("gzip, deflate", "gzip")]
    [InlineData("br, identity, deflate, gzip", "deflate")]
    [InlineData("GZIP, identity", "gzip")]
    [InlineData("dog, gzip ,, cat", "gzip")]
    [InlineData("br, gzip;q=0, deflate; q = 0.5 , identity;q=0", "deflate")]
    [InlineData("*", "gzip")]
    [InlineData("*, deflate;q=0.5", "gzip")]
    [InlineData("*, deflate", "deflate")]
    [InlineData("*, gzip;q=0.5", "deflate")]
    [InlineData("gzip ;q=0", null)]
    [InlineData("*;q=0", null)]
    [InlineData("br;q=0.8,identity;q=0.5,*;q=0", null)]
    [InlineData("gzip;q=31,deflate;q=51", "gzip")]
    [InlineData("deflate;q=0.5, gzip;q=1;q=0.2", "gzip")]
    [InlineData("deflate;q=0.5,gzip;q=0.x", "gzip")]
    [InlineData("deflate;q=-0.5,gzip;q=0.2", "gzip")]
    [InlineData("gzip;q= 0;q=1", null)]
    public void The_coding_that_is_liked_best_is_chosen(string accepted, string? coding) => ContentCoding.Choose(accepted).ShouldBe(coding);

    [Fact]
    public void A_long_answer_is_compressed_where_the_caller_accepts_it()
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.AcceptEncoding = "gzip";
        var answer = Encoding.UTF8.GetBytes(new string('x', 4097));

        ContentCoding.Encode(http, answer.AsMemory(1)).Length.ShouldBe(4096);
        http.Response.Headers.ContentEncoding.Count.ShouldBe(0);

        using var plain = new GZipStream(new MemoryStream(ContentCoding.Encode(http, answer).ToArray()), CompressionMode.Decompress);
        using var decoded = new MemoryStream();
        plain.CopyTo(decoded);
        decoded.ToArray().ShouldBe(answer);
        http.Response.Headers.ContentEncoding.ToString().ShouldBe("gzip");
    }

    [Fact]
    public void A_compressed_body_is_read_as_what_it_holds()
    {
        Decode("gzip", Gzip(Text)).ShouldBe(Text);
        Decode("gzip", [.. Gzip(Text[..9]), .. Gzip(Text[9..])]).ShouldBe(Text);
        Decode("deflate", Compress(Text, output => new ZLibStream(output, CompressionLevel.Fastest))).ShouldBe(Text);
        Decode("", Encoding.UTF8.GetBytes(Text)).ShouldBe(Text);
    }

    [Theory]
    [InlineData("gzip", 0)]
    [InlineData("gzip", 1)]
    [InlineData("garbage", 100)]
    public void What_can_not_be_read_is_a_fault_of_the_service_itself_as_in_AWS(string coding, int cut)
    {
        var whole = Gzip(Text);
        var fault = Should.Throw<AwsException>(() => Decode(coding, cut == 0 ? [] : whole[..^Math.Min(cut, whole.Length)]));
        fault.Code.ShouldBe("InternalServerError");
        fault.StatusCode.ShouldBe(StatusCodes.Status500InternalServerError);
    }

    private static string Decode(string coding, byte[] body)
    {
        using var dynamo = new Dynamo();
        var http = new DefaultHttpContext();
        http.Request.Headers.ContentEncoding = coding;
        var input = new PooledBuffer();
        body.CopyTo(input.GetSpan(body.Length));
        input.Advance(body.Length);
        using var call = new AwsCall(http, dynamo) { Operation = "PutItem", RequestId = "request", Region = "us-east-1", Caller = Caller.Root("test"), Input = input };
        ContentCoding.Decode(call);
        return Encoding.UTF8.GetString(call.Body.Span);
    }

    private static byte[] Gzip(string text) => Compress(text, output => new GZipStream(output, CompressionLevel.Fastest));

    private static byte[] Compress(string text, Func<Stream, Stream> coding)
    {
        using var output = new MemoryStream();
        using (var encoder = coding(output))
        {
            encoder.Write(Encoding.UTF8.GetBytes(text));
        }

        return output.ToArray();
    }
}
