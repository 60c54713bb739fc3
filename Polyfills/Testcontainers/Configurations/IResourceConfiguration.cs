using Docker.DotNet.Models;

namespace DotNet.Testcontainers.Configurations;

/// <summary>What a builder has been told.</summary>
public interface IResourceConfiguration<TCreateResourceEntity>;

/// <summary>What a container's builder has been told.</summary>
public interface IContainerConfiguration : IResourceConfiguration<CreateContainerParameters>;
