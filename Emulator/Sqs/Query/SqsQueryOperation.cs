using System.Xml;
using CampusIssues.Emulator.Sqs.Operations;
using CampusIssues.Emulator.Wire;
using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.Emulator.Sqs.Query;

/// <summary>An operation of SQS with a form for its input and XML for its answer.</summary>
internal sealed class SqsQueryOperation(SqsOperation operation) : IQueryOperation
{
    public string Name => operation.Name;

    public async ValueTask InvokeAsync(AwsCall call, XmlWriter result, CancellationToken cancellationToken)
    {
        var input = QueryFormReader.Read(call.Form);
        if (input["QueueUrl"] is null && call.Http.Request.Path != "/")
        {
            input["QueueUrl"] = call.Http.Request.Path.Value;
        }

        QueryXml.Write(result, Name, await operation.CarryOutAsync(call, input, cancellationToken) ?? []);
    }
}
