using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace CampusIssues.Benchmarks.Servers;

/// <summary>The floor: Kestrel, the request's JSON parsed and forgotten, an answer of about the size that the operation has.</summary>
internal static class EmptyServer
{
    private const int ItemSize = 1_050;

    private static readonly byte[] Empty = "{}"u8.ToArray();

    private static readonly byte[] Item = Body(ItemSize);

    private static readonly byte[] Page = Body(ItemSize * 10);

    public static async Task<int> RunAsync(int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.ListenLocalhost(port));
        var app = builder.Build();
        app.Run(AnswerAsync);
        await app.RunAsync();
        return 0;
    }

    private static async Task AnswerAsync(HttpContext http)
    {
        var body = http.Request.BodyReader;
        var result = await body.ReadAtLeastAsync((int)(http.Request.ContentLength ?? 0));
        Parse(result.Buffer);
        body.AdvanceTo(result.Buffer.End);
        var target = http.Request.Headers["X-Amz-Target"].ToString();
        var answer = target.EndsWith("GetItem", StringComparison.Ordinal) ? Item : target.EndsWith("Query", StringComparison.Ordinal) ? Page : Empty;
        http.Response.ContentType = "application/x-amz-json-1.0";
        http.Response.ContentLength = answer.Length;
        await http.Response.BodyWriter.WriteAsync(answer);
    }

    private static void Parse(System.Buffers.ReadOnlySequence<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
        }
    }

    private static byte[] Body(int size) => System.Text.Encoding.UTF8.GetBytes($$"""{"Item":"{{new string('x', size)}}"}""");
}
