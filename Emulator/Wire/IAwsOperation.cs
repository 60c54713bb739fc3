namespace CampusIssues.Emulator.Wire;

/// <summary>One operation of a service. One file an operation, AWS's own name.</summary>
public interface IAwsOperation
{
    /// <summary>The operation's name on the wire, e.g. <c>PutItem</c>.</summary>
    string Name { get; }

    /// <summary>Carries it out: reads <see cref="AwsCall.Body"/>, writes <see cref="AwsCall.Output"/>, throws <see cref="AwsException"/>.</summary>
    ValueTask InvokeAsync(AwsCall call, CancellationToken cancellationToken);
}

/// <summary>One operation of a service that speaks a REST protocol.</summary>
public interface IRestOperation : IAwsOperation
{
    /// <summary>The HTTP method.</summary>
    string Method { get; }

    /// <summary>The path's template, e.g. <c>/2015-03-31/functions/{FunctionName}/invocations</c>; <c>{Key+}</c> takes the rest.</summary>
    string Path { get; }
}
