using System.Diagnostics;
using System.Text;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Serialization.SystemTextJson;

namespace CampusIssues.Benchmarks.Gateway;

/// <summary>The trivial function called in this process, with its serializer: what remains when gateway and runtime API are taken away.</summary>
internal static class DirectCall
{
    private const int Calls = 20_000;

    public static TimeSpan Median()
    {
        var serializer = new SourceGeneratorLambdaJsonSerializer<TrivialJson>();
        var request = Encoding.UTF8.GetBytes("""{"resource":"/hello","path":"/hello","httpMethod":"GET","headers":{"Accept":"application/json"},"requestContext":{"stage":"prod"}}""");
        var times = new TimeSpan[Calls];
        for (var index = 0; index < Calls; index++)
        {
            var start = Stopwatch.GetTimestamp();
            var answer = TrivialFunction.Answer(serializer.Deserialize<APIGatewayProxyRequest>(new MemoryStream(request)));
            serializer.Serialize(answer, new MemoryStream());
            times[index] = Stopwatch.GetElapsedTime(start);
        }

        Array.Sort(times);
        return times[Calls / 2];
    }
}
